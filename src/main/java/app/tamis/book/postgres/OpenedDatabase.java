package app.tamis.book.postgres;

import app.tamis.basics.Problems;
import app.tamis.book.database.DatabaseAddress;
import app.tamis.book.database.ExistingServer;
import app.tamis.book.folder.BookFolder;
import app.tamis.book.folder.FolderLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The database of a data folder, for somebody who only looks in: it may be one that is there
/// already, one that another process runs, or one that we start and stop.
///
/// @param ours what we started
public record OpenedDatabase(DatabaseAddress address, Optional<EmbeddedPostgres> ours)
    implements AutoCloseable {

  public static OpenedDatabase below(Path data, Map<String, String> environment)
      throws IOException {
    var existing = ExistingServer.named(environment);
    if (existing.isPresent()) {
      return new OpenedDatabase(existing.get().address(), Optional.empty());
    }
    if (isInUse(data)) {
      return new OpenedDatabase(EmbeddedPostgres.addressOfRunning(data), Optional.empty());
    }
    return started(data);
  }

  /// @throws Problems where another Tamis is running on the folder
  public static OpenedDatabase started(Path data) {
    var server = EmbeddedPostgres.start(data);
    return new OpenedDatabase(server.address(), Optional.of(server));
  }

  private static boolean isInUse(Path data) throws IOException {
    var lock = FolderLock.tryHold(BookFolder.below(data));
    if (lock.isPresent()) {
      lock.get().close();
    }
    return lock.isEmpty();
  }

  @Override
  public void close() {
    ours.ifPresent(EmbeddedPostgres::close);
  }
}
