package app.tamis.book;

import app.tamis.basics.Problems;
import app.tamis.basics.Sha256;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// What an archive says about itself, in its entry `MANIFEST`. The last line is the checksum of all
/// lines before it.
///
/// ```
/// tamis-backup 1
/// made 2026-11-25T03:00:00Z by 0.1.0
/// migration 2026.11.25.01
/// sequence audit_id_seq 41
/// table portfolio id name made_at
/// part 9f86d081884c7d65… 512 book/portfolio
/// part 60303ae22b998861… 7 facts/CURRENT
/// sum a591a6d40bf42040…
/// ```
///
/// @param migrations that the tables went through, oldest first; none where there is no book
/// @param tables in the order in which they can be filled
record Manifest(
    Instant made,
    String program,
    List<String> migrations,
    List<Sequence> sequences,
    List<Table> tables,
    List<Part> parts) {

  static final String ENTRY = "MANIFEST";

  private static final String TITLE = "tamis-backup";
  private static final int FORMAT = 1;

  /// @param last number that was given
  record Sequence(String name, long last) {}

  record Table(String name, List<String> columns) {

    String entry() {
      return "book/" + name;
    }
  }

  /// @param name of an entry of the archive
  record Part(String sha256, long bytes, String name) {}

  Manifest {
    migrations = List.copyOf(migrations);
    sequences = List.copyOf(sequences);
    tables = List.copyOf(tables);
    parts = List.copyOf(parts);
  }

  Manifest with(List<Part> described) {
    return new Manifest(made, program, migrations, sequences, tables, described);
  }

  boolean hasBook() {
    return !migrations.isEmpty();
  }

  String text() {
    var lines = new StringJoiner("\n", "", "\n");
    lines.add(TITLE + " " + FORMAT);
    lines.add("made " + made + " by " + program);
    migrations.forEach(version -> lines.add("migration " + version));
    sequences.forEach(sequence -> lines.add("sequence " + sequence.name + " " + sequence.last));
    tables.forEach(
        table -> lines.add("table " + table.name + " " + String.join(" ", table.columns)));
    parts.forEach(part -> lines.add("part " + part.sha256 + " " + part.bytes + " " + part.name));
    return lines + "sum " + sum(lines.toString()) + "\n";
  }

  /// @param archive that it comes from, to be named where it is at fault
  /// @throws Problems where it isn't one, was changed, or comes from a later Tamis
  static Manifest parse(String text, Path archive) {
    int end = text.lastIndexOf("\nsum ") + 1;
    if (!text.startsWith(TITLE + " ") || end == 0) {
      throw Problems.of("backup.foreign", archive.toString());
    }
    if (!text.startsWith(TITLE + " " + FORMAT + "\n")) {
      throw Problems.of("backup.newer", archive.toString());
    }
    if (!text.substring(end).equals("sum " + sum(text.substring(0, end)) + "\n")) {
      throw Problems.of("backup.damaged", archive.toString(), ENTRY);
    }
    return parseLines(text.substring(0, end).lines().toList());
  }

  private static Manifest parseLines(List<String> lines) {
    var made = lines.get(1).split(" ", 4);
    var migrations = new ArrayList<String>();
    var sequences = new ArrayList<Sequence>();
    var tables = new ArrayList<Table>();
    var parts = new ArrayList<Part>();
    for (var line : lines.subList(2, lines.size())) {
      var words = line.split(" ", 4);
      switch (words[0]) {
        case "migration" -> migrations.add(words[1]);
        case "sequence" -> sequences.add(new Sequence(words[1], Long.parseLong(words[2])));
        case "table" -> {
          var names = List.of(line.split(" ", -1));
          tables.add(new Table(names.get(1), names.subList(2, names.size())));
        }
        case "part" -> parts.add(new Part(words[1], Long.parseLong(words[2]), words[3]));
        default -> throw new IllegalStateException(line);
      }
    }
    return new Manifest(Instant.parse(made[1]), made[3], migrations, sequences, tables, parts);
  }

  private static String sum(String text) {
    return Sha256.hex(text);
  }
}
