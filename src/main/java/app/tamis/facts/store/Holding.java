package app.tamis.facts.store;

import app.tamis.facts.KeptFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Says that a store's files are being copied: a lock that many processes may share, and that goes
/// with whoever holds it. One process copies one store at a time.
final class Holding implements KeptFile.Hold {

  static final Holding NOTHING = new Holding(() -> {});

  private final Release release;

  private Holding(Release release) {
    this.release = release;
  }

  private interface Release {
    void run() throws IOException;
  }

  /// @param lock a file, made where it isn't there and can be made: where nobody can write, nobody
  ///   imports either
  static Holding of(Path lock) {
    try {
      var channel = open(lock);
      channel.lock(0, Long.MAX_VALUE, true);
      return new Holding(channel::close);
    } catch (NoSuchFileException unwritable) {
      return NOTHING;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel open(Path lock) throws IOException {
    try {
      return FileChannel.open(
          lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (FileSystemException unwritable) {
      return FileChannel.open(lock, StandardOpenOption.READ);
    }
  }

  static boolean isHeld(Path lock) {
    if (Files.notExists(lock)) {
      return false;
    }
    try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        var mine = channel.tryLock()) {
      return mine == null;
    } catch (OverlappingFileLockException heldHere) {
      return true;
    } catch (IOException unknown) {
      return true;
    }
  }

  @Override
  public void close() {
    try {
      release.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
