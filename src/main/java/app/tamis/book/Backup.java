package app.tamis.book;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

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
  public record Saved(long rows, int files, long bytes) {}

  /// @param archive which must not be there yet, and is there only once all is in it
  /// @throws Problems where there is nothing to save, or something is in the way
  public Saved save(Path data, List<KeptBeside> files, Path archive, Instant now, String program) {
    if (Files.exists(archive)) {
      throw Problems.of("backup.exists", archive.toString());
    }
    if (files.isEmpty() && !hasBook(data)) {
      throw Problems.of("backup.nothing", data.toString());
    }
    var half = archive.resolveSibling(archive.getFileName() + ".half");
    try {
      Disk.writePrivately(half, "");
      long rows = write(data, files, half, now, program);
      Files.move(half, archive, StandardCopyOption.ATOMIC_MOVE);
      return new Saved(rows, files.size(), Files.size(archive));
    } catch (IOException e) {
      throw Problems.of("backup.unwritable", archive.toString(), Disk.reason(e));
    } finally {
      Disk.deleteIfPossible(half);
    }
  }

  private boolean hasBook(Path data) {
    return ExistingServer.named(environment).isPresent() || BookFolder.below(data).holdsBook();
  }

  private long write(Path data, List<KeptBeside> files, Path archive, Instant now, String program)
      throws IOException {
    try (var writer = new ArchiveWriter(archive)) {
      var manifest = new Manifest(now, program, List.of(), List.of(), List.of(), List.of());
      long rows = 0;
      if (hasBook(data)) {
        try (var opened = OpenedDatabase.below(data, environment)) {
          var tables = new SavedTables(writer, progress);
          rows = tables.save(opened.address());
          manifest = tables.describe(now, program);
        }
      }
      for (var file : files) {
        progress.accept(Message.of("progress.backup", file.name()));
        writer.add(
            file.name(),
            out -> {
              try (var in = file.content().open()) {
                in.transferTo(out);
              }
            });
      }
      writer.finish(manifest.with(writer.parts()));
      return rows;
    }
  }
}
