package app.tamis.facts.intake;

import app.tamis.basics.Problems;
import app.tamis.facts.files.Bounded;
import app.tamis.facts.files.Packed;
import app.tamis.facts.files.Scratch;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Unpacks an archive that somebody has sent: its files side by side under their own names,
/// whatever folders it puts them in.
public final class Unpacking {

  /// The most that a file may hold, sent by itself or in an archive.
  public static final long MOST_OF_A_FILE = 2L << 30;

  private static final int MOST_FILES = 200;
  private static final long MOST_BYTES = 4L * MOST_OF_A_FILE;

  /// Folders and what a system puts beside its files are among them. The list of a larger archive
  /// isn't even read.
  private static final int MOST_ENTRIES = 10_000;

  private static final int END = 0x06054b50;
  private static final int END_AT_LEAST = 22;
  private static final int END_AT_MOST = END_AT_LEAST + 0xFFFF;

  /// Of the list of entries, names included.
  private static final int ENTRY_AT_MOST = 1_000;

  private static final byte[] MAGIC = {'P', 'K', 3, 4};

  private final String archive;
  private final Path folder;
  private final Set<String> taken = new HashSet<>();

  /// As a file system sees them that knows no case.
  private final Set<String> names = new HashSet<>();

  private long room = MOST_BYTES;

  private Unpacking(String archive, Path folder) {
    this.archive = archive;
    this.folder = folder;
  }

  public static boolean isArchive(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return java.util.Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    }
  }

  /// All of it or nothing.
  ///
  /// @param name of the archive, for problems
  /// @throws Problems where it is damaged, too large, or holds another archive
  public static void unpack(String name, Path archive, Path folder) throws IOException {
    var entries = entries(archive);
    if (entries > MOST_ENTRIES) {
      throw Problems.of("intake.zip.many", name, entries, MOST_FILES);
    }
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
    } catch (ZipException | EOFException damaged) {
      throw Problems.of("intake.zip.damaged", name);
    }
  }

  private List<? extends ZipEntry> wanted(ZipFile zip) {
    var entries =
        zip.stream()
            .filter(entry -> !entry.isDirectory())
            .filter(
                entry -> !slashed(entry).matches("(?s)(.*/)?(__MACOSX/.*|\\.[^/]*|Thumbs\\.db)"))
            .toList();
    if (entries.isEmpty()) {
      throw Problems.of("intake.zip.empty", archive);
    }
    if (entries.size() > MOST_FILES) {
      throw Problems.of("intake.zip.many", archive, entries.size(), MOST_FILES);
    }
    return entries;
  }

  /// Windows' own archiver once wrote folders otherwise.
  private static String slashed(ZipEntry entry) {
    return entry.getName().replace('\\', '/');
  }

  private void take(ZipFile zip, ZipEntry entry) throws IOException {
    var name = IntakeNames.safe(entry.getName());
    if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      throw Problems.of("intake.zip.nested", archive, name);
    }
    if (!names.add(Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))) {
      throw Problems.of("intake.zip.twice", archive, name);
    }
    taken.add(name);
    var sum = new CRC32();
    try (var in = new CheckedInputStream(zip.getInputStream(entry), sum);
        var out = Files.newOutputStream(folder.resolve(name))) {
      long most = Math.min(room, MOST_OF_A_FILE);
      long copied = Bounded.copy(in, out, most);
      if (copied > most) {
        throw Problems.of("intake.zip.large", archive, name);
      }
      if (copied != entry.getSize() || sum.getValue() != entry.getCrc()) {
        throw new ZipException(name);
      }
      room -= copied;
    }
    var file = folder.resolve(name);
    if (Packed.is(file) && Packed.isLargerThan(MOST_OF_A_FILE, file)) {
      throw Problems.of("intake.zip.large", archive, name);
    }
  }

  /// How many entries the archive says at its end that it has, and at least how many fit into the
  /// list that it says it has. Without an end it has none, and is damaged.
  private static long entries(Path archive) throws IOException {
    try (var file = new RandomAccessFile(archive.toFile(), "r")) {
      int size = (int) Math.min(file.length(), END_AT_MOST);
      var end = new byte[size];
      file.seek(file.length() - size);
      file.readFully(end);
      var bytes = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = size - END_AT_LEAST; at >= 0; at--) {
        if (bytes.getInt(at) == END) {
          int said = Short.toUnsignedInt(bytes.getShort(at + 10));
          return Math.max(said, Integer.toUnsignedLong(bytes.getInt(at + 12)) / ENTRY_AT_MOST);
        }
      }
      return 0;
    }
  }
}
