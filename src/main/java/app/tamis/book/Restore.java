package app.tamis.book;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.book.backup.ArchiveReader;
import app.tamis.book.backup.Inspection;
import app.tamis.book.backup.Loading;
import app.tamis.book.backup.Manifest;
import app.tamis.book.backup.PartNames;
import app.tamis.book.database.BareDatabase;
import app.tamis.book.database.DatabaseAddress;
import app.tamis.book.database.DatabaseFault;
import app.tamis.book.database.ExistingServer;
import app.tamis.book.database.Migrations;
import app.tamis.book.folder.Disk;
import app.tamis.book.postgres.OpenedDatabase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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

  /// Whether an archive says that it is sealed.
  ///
  /// @throws Problems where it isn't one
  public static boolean isSealed(Path archive) {
    try (var reader = ArchiveReader.open(archive)) {
      return reader.manifest().isSealed();
    } catch (IOException e) {
      throw Problems.of("backup.unreadable", archive.toString(), Disk.reason(e));
    }
  }

  /// @param data which must not be there yet, or be empty
  /// @param trust why the archive is believed
  /// @throws Problems where it isn't, or something is wrong with the archive; then everything is as
  ///   it was
  public Restored restore(Path archive, Path data, Trust trust) {
    var place = data.toAbsolutePath().normalize();
    var half = place.resolveSibling("." + place.getFileName() + ".restoring");
    try (var reader = ArchiveReader.open(archive)) {
      checkEmpty(place);
      check(reader, trust, Disk.room(place));
      Disk.delete(half);
      Disk.makePrivate(half);
      int files = restoreFiles(reader, half);
      long rows = restoreBook(reader, half, place);
      return new Restored(reader.manifest().made(), rows, files);
    } catch (IOException | InvalidPathException e) {
      throw Problems.of("restore.unwritable", data.toString(), Disk.reason(e));
    } finally {
      Disk.deleteIfPossible(half);
    }
  }

  /// All that can be told before anything is written.
  private void check(ArchiveReader reader, Trust trust, long room) throws IOException {
    switch (trust) {
      case Trust.BySeal(var passphrase) -> reader.checkSeal(passphrase);
      case Trust.ByWord() -> {}
    }
    checkKnown(reader);
    new Inspection(reader).check(room);
    for (var part : reader.manifest().parts()) {
      progress.accept(Message.of("progress.verify", part.name()));
      reader.verify(part);
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
    int files = 0;
    for (var part : reader.manifest().parts()) {
      if (PartNames.isFile(part.name())) {
        progress.accept(Message.of("progress.restore", part.name()));
        restoreFile(reader, part, half);
        files++;
      }
    }
    return files;
  }

  private static void restoreFile(ArchiveReader reader, Manifest.Part part, Path half)
      throws IOException {
    var target = half.resolve(part.name()).normalize();
    if (!target.startsWith(half)) {
      throw new IllegalStateException("its name was looked at: " + part.name());
    }
    Files.createDirectories(target.resolveSibling("."));
    try (var in = reader.open(part)) {
      Files.copy(in, target);
      Disk.closeToOthers(target);
    }
    try (var written = FileChannel.open(target, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  private long restoreBook(ArchiveReader reader, Path half, Path place) throws IOException {
    if (!reader.manifest().hasBook()) {
      putInPlace(half, place);
      return 0;
    }
    var existing = ExistingServer.named(environment);
    if (existing.isPresent()) {
      return restoreInto(existing.get(), reader, half, place);
    }
    long rows;
    try (var started = OpenedDatabase.started(half)) {
      rows = load(reader, started.address());
    }
    putInPlace(half, place);
    return rows;
  }

  private long restoreInto(ExistingServer server, ArchiveReader reader, Path half, Path place)
      throws IOException {
    server.check();
    var database = BareDatabase.at(server.address());
    try {
      long rows = load(reader, server.address());
      putInPlace(half, place);
      return rows;
    } catch (IOException | RuntimeException failed) {
      database.makeBareAgain();
      throw failed;
    }
  }

  private static void putInPlace(Path half, Path place) throws IOException {
    boolean wasThere = Files.deleteIfExists(place);
    try {
      Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      if (wasThere) {
        Files.createDirectory(place);
      }
      throw failed;
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
