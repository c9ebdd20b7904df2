package app.tamis.book.backup;

import app.tamis.basics.Problems;
import app.tamis.basics.Sha256;
import app.tamis.book.database.Catalogue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// What an archive says about itself, in its entry `MANIFEST`. The last line is the checksum of all
/// lines before it. An archive that isn't sealed has no line `seal`; those of the first form
/// couldn't be.
///
/// ```
/// tamis-backup 2
/// made 2026-11-25T03:00:00Z by 0.1.0
/// seal pbkdf2-hmac-sha256 600000 8c4f1e… 5e0b66…
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
public record Manifest(
    Instant made,
    String program,
    Optional<Seal> seal,
    List<String> migrations,
    List<Sequence> sequences,
    List<Catalogue.Table> tables,
    List<Part> parts) {

  static final String ENTRY = "MANIFEST";

  private static final String TITLE = "tamis-backup";
  private static final int FORM = 2;

  /// @param last number that was given
  public record Sequence(String name, long last) {}

  /// @param name of an entry of the archive
  public record Part(String sha256, long bytes, String name) {}

  public Manifest {
    migrations = List.copyOf(migrations);
    sequences = List.copyOf(sequences);
    tables = List.copyOf(tables);
    parts = List.copyOf(parts);
  }

  /// Of an archive in which nothing is yet.
  public static Manifest begun(Instant made, String program) {
    return new Manifest(
        made, program, Optional.empty(), List.of(), List.of(), List.of(), List.of());
  }

  public Manifest with(List<Part> described) {
    return new Manifest(made, program, seal, migrations, sequences, tables, described);
  }

  Manifest with(Seal made) {
    return new Manifest(
        this.made, program, Optional.of(made), migrations, sequences, tables, parts);
  }

  public boolean isSealed() {
    return seal.isPresent();
  }

  public boolean hasBook() {
    return !migrations.isEmpty();
  }

  String text() {
    var lines = new StringJoiner("\n", "", "\n");
    lines.add(TITLE + " " + FORM);
    lines.add("made " + made + " by " + program);
    seal.ifPresent(by ->
        lines.add("seal " + Seal.KIND + " " + by.rounds() + " " + by.salt() + " " + by.check()));
    migrations.forEach(version -> lines.add("migration " + version));
    sequences.forEach(sequence -> lines.add("sequence " + sequence.name + " " + sequence.last));
    tables.forEach(
        table -> lines.add("table " + table.name() + " " + String.join(" ", table.columns())));
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
    if (!text.matches("(?s)" + TITLE + " [1-" + FORM + "]\n.*")) {
      throw Problems.of("backup.newer", archive.toString());
    }
    if (!text.substring(end).equals("sum " + sum(text.substring(0, end)) + "\n")) {
      throw Problems.of("backup.damaged", archive.toString(), ENTRY);
    }
    return new ManifestLines(archive).read(List.of(text.substring(0, end).split("\n")));
  }

  private static String sum(String text) {
    return Sha256.hex(text);
  }
}
