package app.tamis.book;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.flywaydb.core.api.MigrationVersion;

/// Makes a new data folder from an archive. It is made beside its place, and put there once all is
/// in it: what was cut off halfway is no data folder.
///
/// @param environment such as [System#getenv()]
/// @param progress told what is being restored
public record Restore(Map<String, String> environment, Consumer<Message> progress) {

  /// What was restored.
  ///
  /// @param made when it was saved
  public record Restored(Instant made, long rows, int files) {}

  /// @param data which must not be there yet, or be empty
  /// @throws Problems where it isn't, or something is wrong with the archive
  public Restored restore(Path archive, Path data) {
    var place = data.toAbsolutePath().normalize();
    var half = place.resolveSibling("." + place.getFileName() + ".restoring");
    try (var reader = ArchiveReader.open(archive)) {
      checkEmpty(place);
      checkKnown(reader);
      for (var part : reader.manifest().parts()) {
        progress.accept(Message.of("progress.verify", part.name()));
        reader.verify(part);
      }
      Disk.delete(half);
      Disk.makePrivate(half);
      int files = restoreFiles(reader, half);
      long rows = reader.manifest().hasBook() ? restoreBook(reader, half) : 0;
      Files.deleteIfExists(place);
      Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
      return new Restored(reader.manifest().made(), rows, files);
    } catch (IOException e) {
      throw Problems.of("restore.unwritable", data.toString(), Disk.reason(e));
    } finally {
      Disk.deleteIfPossible(half);
    }
  }

  private static void checkKnown(ArchiveReader reader) throws IOException {
    if (!Migrations.known().containsAll(versions(reader.manifest()))) {
      throw Problems.of("backup.newer", reader.file().toString());
    }
  }

  private static void checkEmpty(Path data) throws IOException {
    if (!Files.exists(data)) {
      return;
    }
    if (!Files.isDirectory(data)) {
      throw Problems.of("restore.not-empty", data.toString());
    }
    try (var entries = Files.list(data)) {
      if (entries.findAny().isPresent()) {
        throw Problems.of("restore.not-empty", data.toString());
      }
    }
  }

  private int restoreFiles(ArchiveReader reader, Path half) throws IOException {
    var tables = reader.manifest().tables().stream().map(Manifest.Table::entry).toList();
    int files = 0;
    for (var part : reader.manifest().parts()) {
      if (!tables.contains(part.name())) {
        progress.accept(Message.of("progress.restore", part.name()));
        restoreFile(reader, part.name(), half);
        files++;
      }
    }
    return files;
  }

  private static void restoreFile(ArchiveReader reader, String name, Path half) throws IOException {
    var target = half.resolve(name).normalize();
    if (!target.startsWith(half)) {
      throw Problems.of("backup.damaged", reader.file().toString(), name);
    }
    Files.createDirectories(target.resolveSibling("."));
    try (var in = reader.open(name)) {
      Files.copy(in, target);
      Disk.closeToOthers(target);
    }
    try (var written = FileChannel.open(target, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  private long restoreBook(ArchiveReader reader, Path half) throws IOException {
    var existing = ExistingServer.named(environment);
    if (existing.isPresent()) {
      existing.get().check();
      checkWithoutTables(existing.get().address());
      return load(reader, existing.get().address());
    }
    try (var started = OpenedDatabase.started(half)) {
      return load(reader, started.address());
    }
  }

  private static void checkWithoutTables(DatabaseAddress address) {
    try (var snapshot = new Snapshot(address.connect())) {
      if (!snapshot.tables().isEmpty()) {
        throw Problems.of("restore.has-tables", address.shown());
      }
    } catch (SQLException e) {
      throw DatabaseFault.of(address, e);
    }
  }

  /// The tables become what they were, are filled, and then become what they are today.
  private long load(ArchiveReader reader, DatabaseAddress address) throws IOException {
    var migrations = new Migrations(address);
    progress.accept(Message.of("progress.restore", "book"));
    migrations.runUpTo(latest(reader.manifest()));
    try (var connection = address.connect()) {
      long rows = new Loading(connection, reader).run();
      migrations.run();
      return rows;
    } catch (SQLException e) {
      throw DatabaseFault.of(address, e);
    }
  }

  private static MigrationVersion latest(Manifest manifest) {
    return versions(manifest).stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  private static List<MigrationVersion> versions(Manifest manifest) {
    return manifest.migrations().stream().map(MigrationVersion::fromVersion).toList();
  }
}
