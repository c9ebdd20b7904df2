package app.tamis.cli;

import static app.tamis.cli.CommandLineFixture.tamis;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.facts.BookRows;
import app.tamis.facts.Facts;
import app.tamis.facts.PortfolioFacts;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrices;
import app.tamis.measures.Figure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reactions count the same, whether a file brought them or people tapped them.
class ReactionsOfTheBookTests {

  private static final Path HARBOUR = Path.of("samples/harbour");

  @TempDir private Path temporary;

  @Test
  void the_same_reactions_from_the_book_give_the_same_grades_as_from_a_file() throws IOException {
    var whole = temporary.resolve("whole");
    var without = temporary.resolve("without");
    tamis("import", HARBOUR, "--data", whole);
    tamis("import", harbourWithoutReactions(), "--data", without);
    var imported = tamis("grade", "--data", whole, "--format", "json").out();
    assertThat(json(without, BookRows.NONE)).isNotEqualTo(imported);

    var fromTheBook = json(without, reactionsOfHarbour());

    assertThat(fromTheBook).isEqualTo(imported);
  }

  @Test
  void reactions_to_a_client_that_is_no_more_count_nowhere() throws IOException {
    var without = temporary.resolve("without");
    tamis("import", harbourWithoutReactions(), "--data", without);
    var gone = new BookRows.Reactions(new ClientId("it's gone"), Instant.parse("2025-11-03T08:00:00Z"), 3, 2);

    assertThat(json(without, new BookRows(List.of(gone)))).isEqualTo(json(without, BookRows.NONE));
  }

  @Test
  void what_is_tapped_beside_imported_reactions_counts_with_them() {
    var whole = temporary.resolve("whole");
    tamis("import", HARBOUR, "--data", whole);
    var facts = facts();
    var late = new BookRows.Reactions(new ClientId("C001"), Instant.parse("2025-10-31T23:30:00Z"), 3, -5);

    var before = facts.stored(whole);
    var after = facts.stored(whole, new BookRows(List.of(late)));

    // Half past midnight in Paris is November.
    assertThat(reactions(after, YearMonth.of(2025, 11)))
        .isEqualTo(reactions(before, YearMonth.of(2025, 11)) + 3);
    assertThat(reactions(after, YearMonth.of(2025, 10)))
        .isEqualTo(reactions(before, YearMonth.of(2025, 10)));
  }

  private static double reactions(PortfolioFacts facts, YearMonth month) {
    return facts.months().months().stream()
        .filter(row -> row.clientId().text().equals("C001") && row.month().equals(month))
        .mapToDouble(row -> row.sums().of(Figure.REACTIONS))
        .sum();
  }

  private Path harbourWithoutReactions() throws IOException {
    var folder = Files.createDirectory(temporary.resolve("Harbour IT"));
    try (var files = Files.list(HARBOUR)) {
      for (var file : files.toList()) {
        if (!file.endsWith("reactions.csv")) {
          Files.copy(file, folder.resolve(file.getFileName()));
        }
      }
    }
    return folder;
  }

  private BookRows reactionsOfHarbour() throws IOException {
    var zone = ZoneId.of("Europe/Paris");
    return new BookRows(
        Files.readAllLines(HARBOUR.resolve("reactions.csv")).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(cells ->
                new BookRows.Reactions(new ClientId(cells[1]),
                    LocalDateTime.parse(cells[2]).atZone(zone).toInstant(),
                    1,
                    Integer.parseInt(cells[3])))
            .toList());
  }

  private static String json(Path data, BookRows rows) {
    var read = facts().stored(data, rows);
    var asOf = read.months().defaultAsOf().orElseThrow();
    var grades = Grading.grade(read.months(), read.costBasis(), Matrices.classic(), asOf, 12);
    var out = new ByteArrayOutputStream();
    GradesJson.write(
        grades,
        Optional.empty(),
        read.portfolio(),
        new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Facts facts() {
    return new Facts(Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC), _ -> {});
  }
}
