package app.tamis.book.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Small things done to files and folders.
public final class Disk {

  private static final Logger LOG = LoggerFactory.getLogger(Disk.class);

  private Disk() {}

  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var entries = Files.walk(folder)) {
      for (var entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(entry);
      }
    }
  }

  /// What can't be deleted is left.
  public static void deleteIfPossible(Path file) {
    try {
      delete(file);
    } catch (IOException left) {
      LOG.debug("left: {}", file, left);
    }
  }

  /// Makes a folder that nobody else may look into.
  public static void makePrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (hasPermissions(folder)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /// Lets nobody else read a file.
  public static void closeToOthers(Path file) throws IOException {
    if (hasPermissions(file)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  /// How many bytes there are for a file that may not be there yet, nor the folders around it.
  public static long room(Path file) throws IOException {
    var there = file.toAbsolutePath();
    while (there.getParent() != null && Files.notExists(there)) {
      there = there.getParent();
    }
    return Files.getFileStore(there).getUsableSpace();
  }

  /// What a fault of the disk comes down to, such as "No space left on device".
  public static String reason(Exception fault) {
    if (fault instanceof AccessDeniedException) {
      return "Permission denied";
    }
    if (fault instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return fault.getMessage() == null
        ? fault.getClass().getSimpleName()
        : fault.getClass().getSimpleName() + ": " + fault.getMessage();
  }

  private static boolean hasPermissions(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
