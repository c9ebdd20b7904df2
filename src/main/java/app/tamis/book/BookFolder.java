package app.tamis.book;

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
record BookFolder(Path root) {

  private static final String PROGRAMS = "postgres-18";

  static BookFolder below(Path data) {
    return new BookFolder(data.resolve("book").toAbsolutePath().normalize());
  }

  Path lock() {
    return root.resolve("LOCK");
  }

  Path address() {
    return root.resolve("address");
  }

  Path password() {
    return root.resolve("password");
  }

  Path programs() {
    return root.resolve(PROGRAMS);
  }

  Path cluster() {
    return root.resolve("cluster");
  }

  Path log() {
    return root.resolve("postgres.log");
  }

  /// Whether anything was ever kept here.
  boolean holdsBook() {
    return Files.exists(cluster());
  }
}
