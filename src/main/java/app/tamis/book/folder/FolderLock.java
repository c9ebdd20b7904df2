package app.tamis.book.folder;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Held by the one Tamis that runs on a folder. The system lets go of it when the process ends,
/// however it ends.
public record FolderLock(FileChannel channel) implements AutoCloseable {

  /// @throws Problems where another holds it
  public static FolderLock hold(BookFolder folder) throws IOException {
    return tryHold(folder).orElseThrow(() -> Problems.of("book.busy", folder.root().toString()));
  }

  public static Optional<FolderLock> tryHold(BookFolder folder) throws IOException {
    var channel =
        FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isLocked(channel)) {
      return Optional.of(new FolderLock(channel));
    }
    channel.close();
    return Optional.empty();
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
