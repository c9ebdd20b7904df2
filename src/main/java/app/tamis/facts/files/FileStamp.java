package app.tamis.facts.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/// How a file lay there when it was first looked at. A file is read more than once: what is checked
/// must be what is taken, and what is kept.
///
/// @param key tells the file from another that takes its place, where the file system can
public record FileStamp(long bytes, FileTime modified, Optional<Object> key) {

  public static FileStamp of(Path file) throws IOException {
    var seen = Files.readAttributes(file, BasicFileAttributes.class);
    return new FileStamp(seen.size(), seen.lastModifiedTime(), Optional.ofNullable(seen.fileKey()));
  }

  /// Whether the file lies there as it did.
  public boolean isStillOf(Path file) {
    try {
      return equals(of(file));
    } catch (IOException gone) {
      return false;
    }
  }
}
