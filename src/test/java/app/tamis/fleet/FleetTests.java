package app.tamis.fleet;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.Precedence;
import app.tamis.facts.Warehouse;
import app.tamis.facts.Warehouse.Ingested;
import app.tamis.fleet.FleetGrading.Wish;
import app.tamis.grading.AsOf;
import app.tamis.grading.GradeRow;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrices;
import app.tamis.reference.RandomFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many portfolios in one warehouse.
class FleetTests {

  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);
  private static final Clock CLOCK =
      Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final ImportOptions OPTIONS =
      ImportOptions.STRICT.with(new Precedence(true, false, false));

  @TempDir private Path temporary;
  private Path warehouse;

  @BeforeEach
  void begin() {
    warehouse = temporary.resolve("warehouse");
  }

  @Test
  void each_portfolios_grades_are_those_of_its_folder_to_the_last_digit() throws IOException {
    var folders = List.of(portfolio("one", 2), portfolio("two", 7), portfolio("three", 11));

    ingest(folders);
    var outcome = grade();

    assertThat(outcome.ungraded()).isEmpty();
    for (var folder : folders) {
      assertThat(rows(String.valueOf(folder.getFileName())))
          .as(folder.toString())
          .isEqualTo(alone(folder));
    }
  }

  @Test
  void the_same_again_changes_nothing_and_what_is_graded_is_not_graded_again() throws IOException {
    var folders = List.of(portfolio("one", 2), portfolio("two", 7));
    ingest(folders);
    grade();
    var before = contents();

    assertThat(ingest(folders)).allMatch(Ingested.Same.class::isInstance);
    assertThat(grade().again()).isEqualTo(2);

    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void what_comes_later_is_added_and_leaves_other_portfolios_as_they_are() throws IOException {
    var one = portfolio("one", 2);
    ingest(List.of(one, portfolio("two", 7)));
    var before = generations();

    var later = temporary.resolve("later").resolve("two");
    RandomFolders.write(later, 8);
    var done = ingest(List.of(later));

    assertThat(done).singleElement().isInstanceOf(Ingested.Stored.class);
    assertThat(grade().graded()).hasSize(2);
    assertThat(rows("one")).isEqualTo(alone(one));
    // By turns: the first portfolio lies in the second bucket.
    assertThat(generations()).isEqualTo(Map.of(0, before.getOrDefault(0, 0) + 1, 1, 1));
  }

  @Test
  void one_that_is_refused_is_told_and_keeps_no_other_out() throws IOException {
    var good = portfolio("good", 2);
    var bad = portfolio("bad", 7);
    Files.writeString(bad.resolve("tickets.csv"), "ticket_id,client_id,opened_at\nT1,C1,never\n");
    var empty = Files.createDirectories(temporary.resolve("empty"));

    var done = ingest(List.of(good, bad, empty));

    assertThat(done)
        .filteredOn(Ingested.Refused.class::isInstance)
        .extracting(Ingested::portfolio)
        .containsExactlyInAnyOrder("bad", "empty");
    assertThat(open().portfolios()).containsExactly("good");
    assertThat(grade().graded()).extracting(PortfolioFigures::portfolio).containsExactly("good");
  }

  @Test
  void two_folders_of_one_name_are_refused_before_anything_is_read() throws IOException {
    var one = portfolio("one", 2);
    var other = temporary.resolve("elsewhere").resolve("one");
    RandomFolders.write(other, 7);

    assertThatThrownBy(() -> ingest(List.of(one, other)))
        .isInstanceOfSatisfying(
            Problems.class,
            refused ->
                assertThat(refused.messages())
                    .extracting(Message::key)
                    .containsExactly("fleet.twice"));
  }

  @Test
  void whose_facts_dont_reach_the_day_is_told_and_the_others_are_graded() throws IOException {
    ingest(List.of(portfolio("one", 2)));
    var short1 = temporary.resolve("short");
    Files.createDirectories(short1);
    Files.writeString(short1.resolve("clients.csv"), "client_id,name\nC1,Harbour\n");
    ingest(List.of(short1));

    var outcome = grade();

    assertThat(outcome.graded()).extracting(PortfolioFigures::portfolio).containsExactly("one");
    assertThat(outcome.ungraded()).extracting(Ungraded::portfolio).containsExactly("short");
    assertThat(outcome.ungraded().getFirst().messages())
        .extracting(Message::key)
        .containsExactly("cli.no-dated-facts");
  }

  /// Broken off between two buckets, after it was asked for other months.
  @Test
  void what_is_graded_over_other_months_is_not_compared_with_the_rest() throws IOException {
    ingest(List.of(portfolio("one", 2), portfolio("two", 7)));
    grade();
    assertThat(FleetGrading.compare(graded()).basis().months()).isEqualTo(12);
    var other = temporary.resolve("other");
    FleetGrading.run(open(), other, wish(6), _ -> {});
    Files.copy(
        other.resolve("bucket=00/done.json"),
        graded().resolve("bucket=00/done.json"),
        StandardCopyOption.REPLACE_EXISTING);

    assertThatThrownBy(() -> FleetGrading.compare(graded()))
        .isInstanceOfSatisfying(
            Problems.class,
            refused ->
                assertThat(refused.messages())
                    .extracting(Message::key)
                    .containsExactly("fleet.graded-apart"));
  }

  @Test
  void of_a_removed_portfolio_nothing_is_left() throws IOException {
    var one = portfolio("one", 2);
    ingest(List.of(one, portfolio("gone", 7), portfolio("three", 11)));
    grade();

    open().remove("gone", bucket -> FleetGrading.forget(graded(), bucket));

    assertThat(open().portfolios()).containsExactly("one", "three");
    assertThat(contents().keySet()).noneMatch(name -> name.contains("gone"));
    assertThat(contents().values()).noneMatch(content -> content.contains("gone"));
    assertThat(grade().graded())
        .extracting(PortfolioFigures::portfolio)
        .containsExactlyInAnyOrder("one", "three");
    assertThat(rows("one")).isEqualTo(alone(one));
  }

  @Test
  void what_broke_off_in_the_middle_is_finished_by_the_next_command() throws IOException {
    var folders = List.of(portfolio("one", 2), portfolio("two", 7), portfolio("three", 11));
    ingest(folders);
    var whole = contents();

    // One bucket's rows lie there and no manifest names them; another's manifest is of before.
    Files.delete(warehouse.resolve("buckets/00.json"));
    Files.writeString(warehouse.resolve("buckets/00.json.next"), "{");
    Files.move(
        warehouse.resolve("portfolios/three"),
        Files.createDirectories(warehouse.resolve("removed")).resolve("three"));
    ingest(List.of());

    assertThat(open().portfolios()).containsExactly("one", "two");
    ingest(folders);
    Files.deleteIfExists(warehouse.resolve("buckets/00.json.next"));
    assertThat(grade().graded()).hasSize(3);
    for (var folder : folders) {
      assertThat(rows(String.valueOf(folder.getFileName()))).isEqualTo(alone(folder));
    }
    assertThat(contents()).hasSameSizeAs(withGrades(whole));
  }

  private Map<String, String> withGrades(Map<String, String> whole) throws IOException {
    var all = new TreeMap<>(whole);
    contents()
        .forEach((name, content) -> {
          if (name.startsWith("graded/")) {
            all.put(name, content);
          }
        });
    return all;
  }

  private Path portfolio(String name, long seed) throws IOException {
    var folder = temporary.resolve(name);
    RandomFolders.write(folder, seed);
    return folder;
  }

  private List<Ingested> ingest(List<Path> folders) {
    return Warehouse.openOrMake(warehouse, 2, CLOCK).ingest(folders, OPTIONS, _ -> {}, _ -> {});
  }

  private Warehouse open() {
    return Warehouse.open(warehouse, CLOCK);
  }

  private Path graded() {
    return warehouse.resolve("graded");
  }

  private FleetGrading.Outcome grade() {
    return FleetGrading.run(open(), graded(), wish(12), _ -> {});
  }

  private static Wish wish(int window) {
    return new Wish(
        Matrices.classic(),
        Matrices.classicText(),
        window,
        Optional.empty(),
        true,
        TODAY,
        Optional.empty());
  }

  /// The fleet's JSON lines of a portfolio.
  private List<String> rows(String portfolio) throws IOException {
    var rows = new ArrayList<String>();
    for (var bucket : GradedBucket.list(graded())) {
      var lines =
          graded().resolve("bucket=%02d".formatted(bucket.number())).resolve("grades.jsonl");
      Files.readAllLines(lines).stream()
          .filter(line -> line.startsWith("{\"portfolio\":\"" + portfolio + "\""))
          .forEach(rows::add);
    }
    return rows;
  }

  /// What `tamis grade` makes of a folder, in the same form.
  private static List<String> alone(Path folder) {
    try (var opened = FactsFolder.forFigures(folder)) {
      var reading = new Facts(CLOCK, _ -> {}).read(opened, OPTIONS, _ -> {});
      var facts = ((Facts.Reading.Taken) reading).facts();
      var asOf = AsOf.of(facts.months(), Optional.empty());
      var grades = Grading.grade(facts.months(), facts.costBasis(), Matrices.classic(), asOf, 12);
      var types = new LinkedHashMap<String, GradeRow.Kind>();
      Stream.of("portfolio", "currency", "as_of")
          .forEach(name -> types.put(name, GradeRow.Kind.TEXT));
      types.putAll(GradeRow.columns());
      var currency = facts.portfolio().currency().getCurrencyCode();
      return GradeLines.of(
              types,
              grades.clients().stream()
                  .map(client ->
                      Stream.concat(
                              Stream.of(
                                      String.valueOf(folder.getFileName()),
                                      currency,
                                      asOf.toString())
                                  .map(Optional::of),
                              GradeRow.of(client).cells().stream())
                          .toList()))
          .toList();
    }
  }

  private Map<Integer, Integer> generations() {
    return open().buckets().stream().collect(toMap(bucket -> bucket, open()::generation));
  }

  /// All files of the warehouse but the stores' own, with what is in them.
  private Map<String, String> contents() throws IOException {
    var contents = new TreeMap<String, String>();
    try (var files = Files.walk(warehouse)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = warehouse.relativize(file).toString();
        contents.put(
            name,
            name.startsWith("portfolios/")
                ? ""
                : name.endsWith(".parquet")
                    ? String.valueOf(Arrays.hashCode(Files.readAllBytes(file)))
                    : Files.readString(file));
      }
    }
    return contents;
  }
}
