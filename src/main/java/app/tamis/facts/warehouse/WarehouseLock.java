package app.tamis.facts.warehouse;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Keeps others from writing into a warehouse for as long as it is open.
public record WarehouseLock(FileChannel channel) implements AutoCloseable {

  /// @throws Problems where somebody writes already
  public static WarehouseLock on(Path warehouse) {
    try {
      var channel =
          FileChannel.open(
              warehouse.resolve("LOCK"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw Problems.of("fleet.busy", warehouse.toString());
      }
      return new WarehouseLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldHere) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
