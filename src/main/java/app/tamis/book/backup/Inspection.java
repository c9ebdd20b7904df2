package app.tamis.book.backup;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/// Looks an archive over before anything of it is written: what its parts are called, how many and
/// how large they are, and that it holds what it says, all of it and no more.
public final class Inspection {

  private static final int MOST_PARTS = 100_000;
  private static final int MOST_FAULTS = 20;

  /// No backup comes near; zeros packed to fill a disk come to a thousand.
  private static final long MOST_TIMES_UNPACKED = 100;

  private static final long SMALL = 64L << 20;

  /// What a database of ours takes before anything is in it.
  private static final long NEW_BOOK = 100L << 20;

  private static final int REGULAR_FILE = 0100000;
  private static final int KIND_OF_FILE = 0170000;
  private static final Pattern CURRENT = Pattern.compile("(\\d{6})\n?");
  private static final int CURRENT_BYTES = 7;

  private final ArchiveReader archive;
  private final String file;
  private final Map<String, Manifest.Part> parts;
  private final List<Message> faults = new ArrayList<>();

  public Inspection(ArchiveReader archive) {
    this.archive = archive;
    this.file = archive.file().toString();
    this.parts =
        archive.manifest().parts().stream()
            .collect(
                Collectors.toMap(Manifest.Part::name, Function.identity(), (first, _) -> first));
  }

  /// @param room how many bytes there are on the disk
  /// @throws Problems with all that is wrong
  public void check(long room) throws IOException {
    checkAmounts(room);
    checkNames();
    checkEntries();
    Problems.throwIfAny(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
    checkCurrent();
    Problems.throwIfAny(faults);
  }

  private void checkAmounts(long room) throws IOException {
    int count = archive.manifest().parts().size();
    if (count > MOST_PARTS) {
      throw Problems.of("restore.many", file, count, MOST_PARTS);
    }
    long bytes = 0;
    for (var part : archive.manifest().parts()) {
      bytes = saturated(bytes, part.bytes());
    }
    if (bytes > SMALL && bytes / MOST_TIMES_UNPACKED > Files.size(archive.file())) {
      throw Problems.of("restore.bomb", file, megabytes(bytes), MOST_TIMES_UNPACKED);
    }
    long needed = archive.manifest().hasBook() ? saturated(bytes, NEW_BOOK) : bytes;
    if (needed > room) {
      throw Problems.of("restore.no-room", file, megabytes(needed), megabytes(room));
    }
  }

  private static long saturated(long some, long more) {
    return some > Long.MAX_VALUE - more ? Long.MAX_VALUE : some + more;
  }

  private static double megabytes(long bytes) {
    return bytes / 1e6;
  }

  private void checkNames() {
    Set<String> tables =
        archive.manifest().tables().stream().map(PartNames::of).collect(Collectors.toSet());
    var seen = new HashMap<String, String>();
    var folders = new HashSet<String>();
    for (var part : archive.manifest().parts()) {
      var name = part.name();
      if (!PartNames.leadsDown(name)) {
        fault("restore.name", name);
      } else if (PartNames.isTable(name) ? !tables.contains(name) : !PartNames.isFile(name)) {
        fault("restore.foreign-part", name);
      }
      var same = seen.putIfAbsent(PartNames.sameOnSomeSystem(name), name);
      if (same != null) {
        faults.add(Message.of("restore.twice", file, PartNames.shown(name), PartNames.shown(same)));
      }
      for (int at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
        folders.add(PartNames.sameOnSomeSystem(name.substring(0, at)));
      }
    }
    folders.retainAll(seen.keySet());
    folders.forEach(both -> fault("restore.name", seen.getOrDefault(both, both)));
    tables.stream()
        .filter(table -> !parts.containsKey(table))
        .forEach(lost -> fault("backup.damaged", lost));
  }

  private void checkEntries() {
    var seen = new HashSet<String>();
    for (var entry : archive.entries()) {
      var name = entry.getName();
      if (!seen.add(name)) {
        faults.add(Message.of("restore.twice", file, PartNames.shown(name), PartNames.shown(name)));
      } else if (!isPlain(entry)) {
        fault("restore.not-plain", name);
      } else if (!name.equals(Manifest.ENTRY) && !name.equals(Seal.ENTRY)) {
        checkEntry(entry);
      }
    }
    parts.keySet().stream()
        .filter(name -> !seen.contains(name))
        .forEach(lost -> fault("backup.damaged", lost));
  }

  private void checkEntry(ZipArchiveEntry entry) {
    var part = parts.get(entry.getName());
    if (part == null) {
      fault("restore.unlisted", entry.getName());
    } else if (part.bytes() != entry.getSize()) {
      fault("backup.damaged", entry.getName());
    }
  }

  /// Neither a folder nor a link nor a device, and packed as we pack.
  private static boolean isPlain(ZipArchiveEntry entry) {
    int kind = entry.getUnixMode() & KIND_OF_FILE;
    return !entry.isDirectory()
        && (kind == 0 || kind == REGULAR_FILE)
        && !entry.getGeneralPurposeBit().usesEncryption()
        && (entry.getMethod() == ZipArchiveEntry.STORED
            || entry.getMethod() == ZipArchiveEntry.DEFLATED);
  }

  /// That it names a file that is there: who follows it opens what it names.
  private void checkCurrent() throws IOException {
    boolean hasFacts = parts.keySet().stream().anyMatch(name -> name.startsWith("facts/"));
    var current = parts.get("facts/CURRENT");
    if (current == null) {
      if (hasFacts) {
        faults.add(Message.of("restore.current", file, ""));
      }
      return;
    }
    String text;
    try (var in = archive.open(current)) {
      text = new String(in.readNBytes(CURRENT_BYTES + 1), StandardCharsets.UTF_8);
    }
    var number = CURRENT.matcher(text);
    if (!number.matches() || !parts.containsKey("facts/" + number.group(1) + ".duckdb")) {
      faults.add(Message.of("restore.current", file, PartNames.shown(text.strip())));
    }
  }

  private void fault(String key, String name) {
    faults.add(Message.of(key, file, PartNames.shown(name)));
  }
}
