package app.tamis.book.postgres;

import app.tamis.book.folder.Disk;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, which come in a jar for the build's platform, unpacked into a folder.
/// They lie beside the cluster that they made, so that a data folder can always be opened.
///
/// @param folder with `bin`, `lib` and `share`
record PostgresBinaries(Path folder) {

  private static final List<String> SYSTEMS = List.of("linux", "darwin", "windows");
  private static final Set<PosixFilePermission> MAY_RUN =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE,
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_EXECUTE);

  /// Unpacks them where they aren't yet; a start that was cut off halfway leaves nothing in the
  /// way.
  static PostgresBinaries unpackedIn(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      var half = folder.resolveSibling(folder.getFileName() + ".half");
      Disk.delete(half);
      unpack(half);
      Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresBinaries(folder);
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toAbsolutePath().toString();
  }

  private static void unpack(Path folder) throws IOException {
    try (var packed = PostgresBinaries.class.getResourceAsStream("/" + archive())) {
      if (packed == null) {
        throw new IOException("no " + archive() + " among the program's resources");
      }
      try (var tar =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          unpack(entry, tar, folder);
        }
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path folder)
      throws IOException {
    var target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException(entry.getName() + " would lie outside of " + folder);
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      if ((entry.getMode() & 0100) != 0) {
        Files.setPosixFilePermissions(target, MAY_RUN);
      }
    }
  }

  /// As the jars of the binaries name it: `postgres-linux-x86_64.txz`.
  private static String archive() {
    var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var system =
        SYSTEMS.stream()
            .filter(os::contains)
            .findFirst()
            .orElse(os.contains("mac") ? "darwin" : "linux");
    var processor = System.getProperty("os.arch");
    var architecture =
        processor.equals("aarch64") ? "arm_64" : processor.equals("amd64") ? "x86_64" : processor;
    return "postgres-%s-%s.txz".formatted(system, architecture);
  }
}
