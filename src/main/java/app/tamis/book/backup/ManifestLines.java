package app.tamis.book.backup;

import app.tamis.basics.Problems;
import app.tamis.book.database.Catalogue;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads the lines of a [Manifest]. Its checksum shows an accident and no more: whoever writes an
/// archive writes what they like, so each line is held to its form.
///
/// @param archive to be named where one isn't in form
record ManifestLines(Path archive) {

  private static final Pattern MADE = Pattern.compile("made (\\S{1,40}) by (.{0,200})");
  private static final Pattern SEAL =
      Pattern.compile("seal " + Seal.KIND + " (\\d{1,9}) ((?:[0-9a-f]{2}){16,64}) ([0-9a-f]{64})");
  private static final Pattern MIGRATION =
      Pattern.compile("migration (\\d{1,9}(?:\\.\\d{1,9}){0,9})");
  private static final Pattern SEQUENCE = Pattern.compile("sequence (\\S{1,63}) (\\d{1,18})");
  private static final Pattern TABLE = Pattern.compile("table (\\S+)((?: \\S+)*)");
  private static final Pattern PART = Pattern.compile("part ([0-9a-f]{64}) (\\d{1,18}) (.+)");

  Manifest read(List<String> lines) {
    if (lines.size() < 2) {
      throw outOfForm(Manifest.ENTRY);
    }
    var made = match(MADE, lines.get(1));
    Optional<Seal> seal = Optional.empty();
    var migrations = new ArrayList<String>();
    var sequences = new ArrayList<Manifest.Sequence>();
    var tables = new ArrayList<Catalogue.Table>();
    var parts = new ArrayList<Manifest.Part>();
    for (var line : lines.subList(2, lines.size())) {
      switch (line.replaceFirst("(?s) .*", "")) {
        case "seal" -> seal = Optional.of(seal(match(SEAL, line)));
        case "migration" -> migrations.add(match(MIGRATION, line).group(1));
        case "sequence" -> sequences.add(sequence(match(SEQUENCE, line)));
        case "table" -> tables.add(table(match(TABLE, line)));
        case "part" -> parts.add(part(match(PART, line)));
        default -> throw outOfForm(line);
      }
    }
    return new Manifest(
        instant(made.group(1)), made.group(2), seal, migrations, sequences, tables, parts);
  }

  private Seal seal(MatchResult line) {
    int rounds = Integer.parseInt(line.group(1));
    if (rounds < Seal.FEWEST_ROUNDS || rounds > Seal.MOST_ROUNDS) {
      throw Problems.of(
          "restore.seal-cost", archive.toString(), rounds, Seal.FEWEST_ROUNDS, Seal.MOST_ROUNDS);
    }
    return new Seal(rounds, line.group(2), line.group(3));
  }

  private static Manifest.Sequence sequence(MatchResult line) {
    return new Manifest.Sequence(line.group(1), Long.parseLong(line.group(2)));
  }

  private static Catalogue.Table table(MatchResult line) {
    var columns = line.group(2).strip();
    return new Catalogue.Table(
        line.group(1), columns.isEmpty() ? List.of() : List.of(columns.split(" ")));
  }

  private static Manifest.Part part(MatchResult line) {
    return new Manifest.Part(line.group(1), Long.parseLong(line.group(2)), line.group(3));
  }

  private Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw outOfForm("made " + text);
    }
  }

  private MatchResult match(Pattern form, String line) {
    var matcher = form.matcher(line);
    if (!matcher.matches()) {
      throw outOfForm(line);
    }
    return matcher;
  }

  private Problems outOfForm(String line) {
    return Problems.of("backup.line", archive.toString(), PartNames.shown(line));
  }
}
