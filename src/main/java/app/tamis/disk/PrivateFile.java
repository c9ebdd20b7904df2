package app.tamis.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// A file for its owner alone that is never there half: after a crash or a power cut it is what it
/// was before, or what it was to become. What was being written then may lie beside it, under its
/// name with an ending. Where a file system knows no permissions, everybody's hold.
public final class PrivateFile {

  /// Of what is being written.
  public static final String ENDING = ".next";

  private PrivateFile() {}

  /// Makes a folder, and those around it that don't exist.
  public static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, forOwner(folder, "rwx------"));
  }

  public static void write(Path file, String content) throws IOException {
    write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  /// @param file in a folder that exists; takes the place of one of that name
  public static void write(Path file, byte[] content) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + ": no place for a file");
    }
    var next =
        Files.createTempFile(
            folder, file.getFileName() + ".", ENDING, forOwner(folder, "rw-------"));
    try {
      try (var out = FileChannel.open(next, StandardOpenOption.WRITE)) {
        var left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
          out.write(left);
        }
        out.force(true);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      keepName(folder);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  /// That the file has its name now is written to the disk too.
  private static void keepName(Path folder) throws IOException {
    if (knowsPermissions(folder)) {
      try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }

  private static FileAttribute<?>[] forOwner(Path path, String permissions) {
    return knowsPermissions(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean knowsPermissions(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
