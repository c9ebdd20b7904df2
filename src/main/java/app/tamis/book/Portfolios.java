package app.tamis.book;

import app.tamis.book.database.DatabaseAddress;
import app.tamis.book.database.DatabaseFault;
import app.tamis.book.database.Migrations;
import app.tamis.book.postgres.OpenedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/// The portfolios of a book. Only the tables' owner can list them, add one or name it, so that each
/// look takes a connection of its own: what was seen last is kept at hand.
public final class Portfolios {

  /// Whoever asks for numbers that don't exist has nobody look at the database more often.
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final DatabaseAddress address;
  private final List<Consumer<BookPortfolio>> told = new CopyOnWriteArrayList<>();
  private volatile List<BookPortfolio> known = List.of();
  private volatile long lookedAt;

  /// @param address with the tables' owner
  public Portfolios(DatabaseAddress address) {
    this.address = address;
    list();
  }

  /// Those of a data folder, or of the database that the environment names, whether Tamis runs on
  /// it or not.
  ///
  /// @param environment such as [System#getenv()]
  public static <T> T below(
      Path data, Map<String, String> environment, Function<Portfolios, T> work) {
    try (var opened = OpenedDatabase.below(data, environment)) {
      if (opened.ours().isPresent()) {
        new Migrations(opened.address()).run();
      }
      return work.apply(new Portfolios(opened.address()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As they are now, the first at the beginning.
  public List<BookPortfolio> list() {
    return with(Portfolios::read);
  }

  /// As they were when somebody last looked, which happens all the time.
  public List<BookPortfolio> known() {
    return known;
  }

  /// Whether there is more than the one that every book has.
  public boolean areSeveral() {
    return known.size() > 1;
  }

  /// The one that every book has.
  public BookPortfolio first() {
    return known.getFirst();
  }

  public Optional<BookPortfolio> find(int number) {
    var found = among(number);
    if (found.isPresent() || System.nanoTime() - lookedAt < PAUSE.toNanos()) {
      return found;
    }
    list();
    return among(number);
  }

  private Optional<BookPortfolio> among(int number) {
    return known.stream().filter(one -> one.number() == number).findFirst();
  }

  /// The one that this thread works for.
  public BookPortfolio current() {
    var id = CurrentPortfolio.get();
    return among(id)
        .or(() -> {
          list();
          return among(id);
        })
        .orElseThrow(() -> new IllegalStateException("a portfolio that isn't in the book"));
  }

  private Optional<BookPortfolio> among(UUID id) {
    return known.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /// A new one, in which nothing is yet.
  public BookPortfolio add(String name) {
    return with(connection -> {
      try (var statement =
          connection.prepareStatement("INSERT INTO portfolio (name) VALUES (?) RETURNING id")) {
        statement.setString(1, name.strip());
        try (var row = statement.executeQuery()) {
          row.next();
          var id = row.getObject(1, UUID.class);
          return read(connection).stream()
              .filter(one -> one.id().equals(id))
              .findFirst()
              .orElseThrow();
        }
      }
    });
  }

  public void rename(BookPortfolio portfolio, String name) {
    with(connection -> {
      try (var statement =
          connection.prepareStatement("UPDATE portfolio SET name = ? WHERE id = ?")) {
        statement.setString(1, name.strip());
        statement.setObject(2, portfolio.id());
        statement.executeUpdate();
      }
      return read(connection);
    });
  }

  /// Has each be told that comes to be known from now on.
  public void whenAdded(Consumer<BookPortfolio> listener) {
    told.add(listener);
  }

  @FunctionalInterface
  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /// Does it, and remembers what there is afterwards.
  private <T> T with(Work<T> work) {
    var before = known;
    T answer;
    try (var connection = address.connect()) {
      answer = work.with(connection);
      known = read(connection);
      lookedAt = System.nanoTime();
    } catch (SQLException e) {
      throw DatabaseFault.of(address, e);
    }
    known.stream()
        .filter(now -> before.stream().noneMatch(then -> then.id().equals(now.id())))
        .forEach(added -> told.forEach(listener -> listener.accept(added)));
    return answer;
  }

  private static List<BookPortfolio> read(Connection connection) throws SQLException {
    try (var statement =
            connection.prepareStatement("SELECT number, id, name FROM portfolio ORDER BY number");
        var rows = statement.executeQuery()) {
      var read = new ArrayList<BookPortfolio>();
      while (rows.next()) {
        read.add(
            new BookPortfolio(rows.getInt(1), rows.getObject(2, UUID.class), rows.getString(3)));
      }
      return List.copyOf(read);
    }
  }
}
