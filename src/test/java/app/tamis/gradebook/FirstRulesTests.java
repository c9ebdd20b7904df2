package app.tamis.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.book.Restore;
import app.tamis.book.Trust;
import app.tamis.gradebook.GradingBook.Header;
import app.tamis.gradebook.GradingBook.Row;
import app.tamis.grading.Cap;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.Lack;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.grading.GutFeeling;
import app.tamis.grading.Letter;
import app.tamis.grading.Mark;
import app.tamis.web.RunningTamis;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Books that were kept under the first rules: each of their gradings, made again, comes to what it
/// came to then, whatever the rules are now.
class FirstRulesTests {

  private static final Path BACKUPS = Path.of("src/test/resources/backups");

  @ParameterizedTest
  @ValueSource(strings = {"classic", "edited"})
  void each_grading_made_again_comes_to_the_same_figures(String backup) throws IOException {
    var lines = lines(backup, FirstRulesTests::clients);

    assertThat(lines).isEqualTo(expected(backup + ".expected.tsv"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "edited"})
  void and_each_grade_brings_and_takes_the_same(String backup) throws IOException {
    var lines = lines(backup, FirstRulesTests::groups);

    assertThat(lines).isEqualTo(expected(backup + ".groups.expected.tsv"));
  }

  /// Without the columns' names.
  private static List<String> expected(String file) throws IOException {
    var lines = Files.readAllLines(BACKUPS.resolve(file));
    return lines.subList(1, lines.size());
  }

  /// A grading in the book, made again.
  private record Again(Header header, boolean counts, List<Row> rows, Settled settled) {}

  private static List<String> lines(String backup, Function<Again, Stream<String>> lines)
      throws IOException {
    var data = RunningTamis.newFolder().resolve("restored");
    new Restore(Map.of(), _ -> {})
        .restore(BACKUPS.resolve(backup + ".zip"), data, new Trust.ByWord());
    try (var tamis = RunningTamis.on(data)) {
      return tamis.inPortfolio(() ->
          tamis.part(TransactionTemplate.class).execute(_ -> again(tamis).flatMap(lines).toList()));
    }
  }

  /// Those that the backup holds: the server may have made another since it started.
  private static Stream<Again> again(RunningTamis tamis) {
    var book = tamis.part(GradingBook.class);
    var headers =
        tamis
            .part(JdbcClient.class)
            .sql("SELECT * FROM grading WHERE settled_at < '2026-05-01' ORDER BY id")
            .query(Header.class)
            .list();
    var counting =
        headers.stream()
            .collect(Collectors.toMap(Header::monthEnd, Header::id, (_, later) -> later));
    return headers.stream()
        .map(header -> {
          var rows = book.rows(header.id());
          return new Again(
              header,
              counting.getOrDefault(header.monthEnd(), 0L) == header.id(),
              rows,
              Settled.again(header, rows));
        });
  }

  private static Stream<String> clients(Again grading) {
    return grading.rows().stream().map(row -> client(grading, row));
  }

  private static String client(Again grading, Row row) {
    var client = grading.settled().grades().find(row.client()).orElseThrow();
    assertThat(text(row.computed())).isEqualTo(letter(client.letter()));
    var findings = client.findings();
    var cells = new ArrayList<String>();
    cells.add(grading.header().monthEnd().toString());
    cells.add(String.valueOf(grading.header().id()));
    cells.add(grading.counts() ? "yes" : "no");
    cells.add(grading.header().matrixName());
    cells.add(grading.header().factsVersion());
    cells.add(grading.header().decidedOn().toString());
    cells.add(row.client().text());
    cells.add(letter(client.letter()));
    cells.add(letter(client.computed()));
    cells.add(text(row.published()));
    cells.add(row.because());
    cells.add(text(row.financial()));
    cells.add(text(row.relationship()));
    cells.add(graded(client, graded -> graded.financial().name()));
    cells.add(graded(client, graded -> graded.relationship().name()));
    cells.add(number(findings.financial().score()));
    cells.add(number(findings.relationship().score()));
    cells.add(number(OptionalDouble.of(findings.financial().evidence())));
    cells.add(number(OptionalDouble.of(findings.relationship().evidence())));
    cells.add(graded(client, graded -> graded.range().worst().name()));
    cells.add(graded(client, graded -> graded.range().best().name()));
    cells.add(findings.gut().map(FirstRulesTests::gut).orElse(""));
    cells.add(String.valueOf(findings.months()));
    cells.add(String.valueOf(findings.smallClientSteps()));
    cells.add(findings.caps().stream().map(FirstRulesTests::cap).collect(Collectors.joining("; ")));
    cells.add(lacks(client));
    findings.marks().stream().map(Mark::points).map(FirstRulesTests::number).forEach(cells::add);
    return String.join("\t", cells);
  }

  private static Stream<String> groups(Again grading) {
    var grades = grading.settled().grades();
    return Stream.of("computed", "published")
        .flatMap(letters ->
            grades
                .groups(client ->
                    letters.equals("computed") ? client.letter() : published(grading, client))
                .stream()
                .map(group ->
                    String.join(
                        "\t",
                        grading.header().monthEnd().toString(),
                        String.valueOf(grading.header().id()),
                        grading.counts() ? "yes" : "no",
                        letters,
                        letter(group.letter()),
                        String.valueOf(group.clients()),
                        number(group.revenueShare()),
                        number(group.hoursShare()),
                        number(group.contribution()))));
  }

  private static Optional<Letter> published(Again grading, ClientGrade client) {
    return Optional.ofNullable(grading.settled().published().get(client.findings().client().id()))
        .map(Row::published)
        .map(Letter::valueOf);
  }

  private static String graded(ClientGrade client, Function<Graded, String> part) {
    return client instanceof Graded graded ? part.apply(graded) : "";
  }

  private static String gut(GutFeeling gut) {
    return gut.letter() + "/" + letter(gut.figures()) + (gut.apart() ? " apart" : "");
  }

  private static String cap(Cap cap) {
    return switch (cap) {
      case Cap.Overdue overdue -> overdue.id() + " at most " + overdue.atMost();
      case Cap.BrokenPromise promise ->
          "%s %s at most %s"
              .formatted(
                  promise.id(),
                  promise.refused().map(LocalDate::toString).orElse(""),
                  promise.atMost());
      case Cap.ByPerson person ->
          person
              .given()
              .map(given ->
                  "%s %s %s to %s"
                      .formatted(person.id(), given.grade(), given.from(), given.until()))
              .orElseThrow();
      case Cap.BreakFix _, Cap.Arrears _ -> throw new AssertionError("of later rules: " + cap);
    };
  }

  private static String lacks(ClientGrade client) {
    return switch (client) {
      case Graded _ -> "";
      case NotGraded not ->
          not.reasons().stream().map(FirstRulesTests::lack).collect(Collectors.joining("; "));
    };
  }

  private static String lack(Lack lack) {
    return switch (lack) {
      case Lack.Months(int there, int needed) -> "months " + there + " of " + needed;
      case Lack.Evidence(var axis, double there, double needed) ->
          "%s %s of %s".formatted(axis.id(), there, needed);
      case Lack.Criteria _ -> throw new AssertionError("of later rules: " + lack);
    };
  }

  private static String letter(Optional<Letter> letter) {
    return letter.map(Letter::name).orElse("");
  }

  private static String text(@Nullable String text) {
    return Optional.ofNullable(text).orElse("");
  }

  private static String number(OptionalDouble number) {
    return number.isPresent()
        ? BigDecimal.valueOf(number.getAsDouble()).setScale(9, RoundingMode.HALF_UP).toPlainString()
        : "";
  }
}
