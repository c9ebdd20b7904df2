package app.tamis.facts;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Unpacks an archive that somebody has sent: its files side by side under their own names,
/// whatever folders it puts them in.
final class Unpacking {

  private static final int MOST_FILES = 200;
  private static final long MOST_BYTES = 4L * Intake.MOST_BYTES;
  private static final byte[] MAGIC = {'P', 'K', 3, 4};

  private final String archive;
  private final Path folder;
  private final Set<String> taken = new HashSet<>();
  private long room = MOST_BYTES;

  private Unpacking(String archive, Path folder) {
    this.archive = archive;
    this.folder = folder;
  }

  static boolean isArchive(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return java.util.Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    }
  }

  /// All of it or nothing.
  ///
  /// @param name of the archive, for problems
  /// @throws Problems where it is damaged, too large, or holds another archive
  static void unpack(String name, Path archive, Path folder) throws IOException {
    var beside = Files.createTempDirectory(folder.getParent(), "unpacking");
    try (var unpacked = new Scratch(beside);
        var zip = new ZipFile(archive.toFile())) {
      var unpacking = new Unpacking(name, unpacked.folder());
      for (var entry : unpacking.wanted(zip)) {
        unpacking.take(zip, entry);
      }
      for (var file : unpacking.taken) {
        Files.move(beside.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (ZipException damaged) {
      throw Problems.of("intake.zip.damaged", name);
    }
  }

  private List<? extends ZipEntry> wanted(ZipFile zip) {
    var entries =
        zip.stream()
            .filter(entry -> !entry.isDirectory())
            .filter(
                entry -> !entry.getName().matches("(?s)(.*/)?(__MACOSX/.*|\\.[^/]*|Thumbs\\.db)"))
            .toList();
    if (entries.isEmpty()) {
      throw Problems.of("intake.zip.empty", archive);
    }
    if (entries.size() > MOST_FILES) {
      throw Problems.of("intake.zip.many", archive, entries.size(), MOST_FILES);
    }
    return entries;
  }

  private void take(ZipFile zip, ZipEntry entry) throws IOException {
    var name = IntakeNames.safe(entry.getName());
    if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      throw Problems.of("intake.zip.nested", archive, name);
    }
    if (!taken.add(name)) {
      throw Problems.of("intake.zip.twice", archive, name);
    }
    try (var in = zip.getInputStream(entry);
        var out = Files.newOutputStream(folder.resolve(name))) {
      long most = Math.min(room, Intake.MOST_BYTES);
      long copied = Bounded.copy(in, out, most);
      if (copied > most) {
        throw Problems.of("intake.zip.large", archive, name);
      }
      room -= copied;
    }
  }
}
