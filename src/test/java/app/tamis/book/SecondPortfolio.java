package app.tamis.book;

import static app.tamis.book.postgres.BookFixture.execute;

import app.tamis.book.postgres.BookFixture;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;

/// Another portfolio in the book of a Tamis that runs. Only whom the tables belong to can make one.
public final class SecondPortfolio {

  private SecondPortfolio() {}

  public static UUID in(Path data) throws SQLException {
    var id = UUID.randomUUID();
    try (var owner = BookFixture.owner(data)) {
      execute(owner, "INSERT INTO portfolio (id) VALUES ('" + id + "')");
    }
    return id;
  }
}
