package app.tamis.book.folder;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where things lie below a data folder.
///
/// ```
/// DIR/book/LOCK                 held for as long as a Tamis runs on the folder
/// DIR/book/address              where its database listens, while it does
/// DIR/book/password
/// DIR/book/postgres-18/         the programs
/// DIR/book/cluster/             what is kept
/// DIR/book/postgres.log         and postgres.log.1, the one before
/// ```
///
/// @param root `DIR/book`, absolute
public record BookFolder(Path root) {

  private static final String PROGRAMS = "postgres-18";

  public static BookFolder below(Path data) {
    return new BookFolder(data.resolve("book").toAbsolutePath().normalize());
  }

  Path lock() {
    return root.resolve("LOCK");
  }

  public Path address() {
    return root.resolve("address");
  }

  public Path password() {
    return root.resolve("password");
  }

  public Path programs() {
    return root.resolve(PROGRAMS);
  }

  public Path cluster() {
    return root.resolve("cluster");
  }

  public Path log() {
    return root.resolve("postgres.log");
  }

  /// Whether anything was ever kept here.
  public boolean holdsBook() {
    return Files.exists(cluster());
  }
}
