package app.tamis.facts;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// The files of a facts store. Each import makes a new facts file beside the last one; `CURRENT`
/// names the one in force. Files are never changed once they are in force, so others can read while
/// an import runs.
///
/// ```
/// DIR/facts/CURRENT          000002
/// DIR/facts/000001.duckdb
/// DIR/facts/000001/          the originals that it came from, compressed
/// DIR/facts/000002.duckdb
/// DIR/facts/000002/
/// ```
final class FactsStore {

  private final Path folder;

  /// @param data the data folder, which need not exist
  FactsStore(Path data) {
    this.folder = data.resolve("facts");
  }

  /// The facts file in force; empty before the first import.
  Optional<Path> current() {
    return currentNumber().map(number -> folder.resolve(number + ".duckdb"));
  }

  Optional<String> currentNumber() {
    var current = folder.resolve("CURRENT");
    try {
      return Files.exists(current)
          ? Optional.of(Files.readString(current).strip())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Puts another file in force; empty for none.
  void putInForce(Optional<String> number) {
    try {
      var current = folder.resolve("CURRENT");
      if (number.isEmpty()) {
        Files.deleteIfExists(current);
        return;
      }
      var next = folder.resolve("CURRENT.next");
      Files.writeString(next, number.get() + "\n");
      flush(next);
      Files.move(
          next, current, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Holds off other imports into this store for as long as it is open.
  ///
  /// @throws Problems where another import is running
  Writing beginWriting() {
    try {
      Files.createDirectories(folder);
      var channel =
          FileChannel.open(
              folder.resolve("LOCK"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var lock = tryLock(channel);
      if (lock.isEmpty()) {
        channel.close();
        throw Problems.of("store.busy", folder.toString());
      }
      return new Writing(this, channel, nextNumber());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException heldHere) {
      return Optional.empty();
    }
  }

  private String nextNumber() throws IOException {
    try (var files = Files.list(folder)) {
      int last =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("\\d{6}\\.duckdb"))
              .mapToInt(name -> Integer.parseInt(name.substring(0, 6)))
              .max()
              .orElse(0);
      return "%06d".formatted(last + 1);
    }
  }

  private static void flush(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// A new facts file being made. Until [#finish] nobody sees it.
  ///
  /// @param number of the file to be
  record Writing(FactsStore store, FileChannel lock, String number) implements AutoCloseable {

    /// Where the new file is made: a copy of the one in force, if there is one.
    Path draft() {
      try {
        Files.deleteIfExists(wal());
        Files.deleteIfExists(path());
        var current = store.current();
        if (current.isPresent()) {
          Files.copy(current.get(), path());
        }
        return path();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// Keeps the originals, then puts the new file in force.
    void finish(List<Original> originals) {
      try {
        keep(originals);
        var made = store.folder.resolve(number + ".duckdb");
        flush(path());
        Files.move(path(), made, StandardCopyOption.ATOMIC_MOVE);
        store.putInForce(Optional.of(number));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void keep(List<Original> originals) throws IOException {
      var kept = Files.createDirectories(store.folder.resolve(number));
      for (var original : originals) {
        var name = original.name().toString();
        boolean packed = name.endsWith(".gz");
        var place = kept.resolve(packed ? name : name + ".gz");
        Files.createDirectories(place.getParent());
        try (var in = Files.newInputStream(original.file());
            var file = Files.newOutputStream(place);
            var out = packed ? file : new GZIPOutputStream(file, 1 << 16)) {
          in.transferTo(out);
        }
      }
    }

    private Path path() {
      return store.folder.resolve("draft.duckdb");
    }

    private Path wal() {
      return store.folder.resolve("draft.duckdb.wal");
    }

    /// Lets others write again; a draft that isn't finished is gone.
    @Override
    public void close() {
      try (lock) {
        Files.deleteIfExists(path());
        Files.deleteIfExists(wal());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
