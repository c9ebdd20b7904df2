package app.tamis.book;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.book.backup.ArchiveWriter;
import app.tamis.book.backup.Manifest;
import app.tamis.book.backup.PartNames;
import app.tamis.book.backup.SavedTables;
import app.tamis.book.database.ExistingServer;
import app.tamis.book.folder.BookFolder;
import app.tamis.book.folder.Disk;
import app.tamis.book.postgres.OpenedDatabase;
import app.tamis.disk.PrivateFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Puts a book and the files beside it into one archive, whether Tamis runs on the folder or not.
///
/// @param environment such as [System#getenv()]
/// @param progress told what is being saved
public record Backup(Map<String, String> environment, Consumer<Message> progress) {

  /// A file to be saved beside the book.
  ///
  /// @param name from the data folder on, with slashes
  public record KeptBeside(String name, Content content) {}

  /// What is in a file.
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  /// What was saved.
  ///
  /// @param bytes of the archive
  /// @param renamed what had to be saved under another name
  public record Saved(long rows, int files, long bytes, List<Message> renamed) {

    public Saved {
      renamed = List.copyOf(renamed);
    }
  }

  /// @param beside which files are to be saved: asked at the moment whose rows are saved
  /// @param archive which must not be there yet, and is there only once all is in it
  /// @param passphrase to seal it with, so that nobody changes it unnoticed
  /// @throws Problems where there is nothing to save, or something is in the way
  public Saved save(
      Path data,
      Supplier<List<KeptBeside>> beside,
      Path archive,
      Instant now,
      String program,
      Optional<Passphrase> passphrase) {
    if (Files.exists(archive)) {
      throw Problems.of("backup.exists", archive.toString());
    }
    var files = hasBook(data) ? beside : alone(data, beside.get());
    var half = archive.resolveSibling(archive.getFileName() + ".half");
    try {
      PrivateFile.write(half, "");
      var saved = write(data, files, half, Manifest.begun(now, program), passphrase);
      Files.move(half, archive, StandardCopyOption.ATOMIC_MOVE);
      return saved;
    } catch (IOException e) {
      throw Problems.of("backup.unwritable", archive.toString(), Disk.reason(e));
    } finally {
      Disk.deleteIfPossible(half);
    }
  }

  private static Supplier<List<KeptBeside>> alone(Path data, List<KeptBeside> files) {
    if (files.isEmpty()) {
      throw Problems.of("backup.nothing", data.toString());
    }
    return () -> files;
  }

  private boolean hasBook(Path data) {
    return ExistingServer.named(environment).isPresent() || BookFolder.below(data).holdsBook();
  }

  private Saved write(
      Path data,
      Supplier<List<KeptBeside>> beside,
      Path archive,
      Manifest begun,
      Optional<Passphrase> passphrase)
      throws IOException {
    try (var writer = new ArchiveWriter(archive)) {
      var manifest = begun;
      var files = new ArrayList<KeptBeside>();
      long rows = 0;
      if (hasBook(data)) {
        try (var opened = OpenedDatabase.below(data, environment)) {
          var tables = new SavedTables(writer, progress);
          rows = tables.save(opened.address(), () -> files.addAll(beside.get()));
          manifest = tables.describe(begun.made(), begun.program());
        }
      } else {
        files.addAll(beside.get());
      }
      var renamed = write(files, writer);
      writer.finish(manifest.with(writer.parts()), passphrase);
      return new Saved(rows, files.size(), Files.size(archive), renamed);
    }
  }

  private List<Message> write(List<KeptBeside> files, ArchiveWriter writer) throws IOException {
    var renamed = new ArrayList<Message>();
    var taken = new HashSet<String>();
    for (var file : files) {
      if (!PartNames.isFile(file.name())) {
        throw new IllegalArgumentException("no part of a backup: " + file.name());
      }
      var name = free(PartNames.leadingDown(file.name()), taken);
      if (!name.equals(file.name())) {
        renamed.add(Message.of("backup.renamed", PartNames.shown(file.name()), name));
      }
      progress.accept(Message.of("progress.backup", name));
      writer.add(
          name,
          out -> {
            try (var in = file.content().open()) {
              in.transferTo(out);
            }
          });
    }
    return renamed;
  }

  /// A name that is no other's on any system.
  private static String free(String name, Set<String> taken) {
    var free = name;
    for (int i = 2; !taken.add(PartNames.sameOnSomeSystem(free)); i++) {
      free = name + "." + i;
    }
    return free;
  }
}
