package app.tamis.documents;

import app.tamis.basics.Problems;
import app.tamis.basics.Sha256;
import app.tamis.disk.PrivateFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Files that were given out, each under the hash of its content: what is there is never written
/// again.
public final class DocumentFolder {

  private static final String NAME = "documents";
  private static final String ENDING = ".pdf";
  private static final Pattern KEPT = Pattern.compile("[0-9a-f]{64}\\.pdf");

  private final Path folder;

  private DocumentFolder(Path folder) {
    this.folder = folder;
  }

  public static DocumentFolder below(Path data) {
    return new DocumentFolder(data.resolve(NAME));
  }

  /// A file, for a backup.
  ///
  /// @param name from the data folder on, with slashes
  public record KeptFile(String name, Path file) {

    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }

  /// All that is kept.
  public List<KeptFile> kept() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> KEPT.matcher(name).matches())
          .sorted()
          .map(name -> new KeptFile(NAME + "/" + name, folder.resolve(name)))
          .toList();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /// @return the hash under which it is kept from now on, if it wasn't before
  /// @throws Problems where the disk doesn't take it, or what is there under its hash was changed
  String keep(byte[] content) {
    var hash = Sha256.hex(content);
    var file = file(hash);
    try {
      if (Files.exists(file)) {
        if (!Sha256.hex(Files.readAllBytes(file)).equals(hash)) {
          throw Problems.of("document.file.changed", NAME + "/" + hash + ENDING);
        }
        return hash;
      }
      PrivateFile.makeFolder(folder);
      PrivateFile.write(file, content);
      return hash;
    } catch (IOException e) {
      throw Problems.of("document.unwritable", folder.toString(), reason(e));
    }
  }

  /// What is there under a hash, whether it fits it or not; empty where nothing is.
  Optional<byte[]> find(String hash) {
    try {
      return Optional.of(Files.readAllBytes(file(hash)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Path file(String hash) {
    return folder.resolve(hash + ENDING);
  }

  private Problems unreadable(IOException fault) {
    return Problems.of("document.unreadable", folder.toString(), reason(fault));
  }

  private static String reason(IOException fault) {
    return fault.getClass().getSimpleName()
        + (fault.getMessage() == null ? "" : " " + fault.getMessage());
  }
}
