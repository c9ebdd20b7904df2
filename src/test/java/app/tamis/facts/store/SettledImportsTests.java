package app.tamis.facts.store;

import static app.tamis.facts.FolderFixture.aFolder;
import static app.tamis.facts.FolderFixture.door;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.facts.FolderFixture;
import app.tamis.facts.KeptFile;
import app.tamis.facts.StoredImport;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An import can be taken back for thirty days, and as long as it is among the last twelve.
class SettledImportsTests {

  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  private static final LocalDate TODAY = LocalDate.of(2029, 6, 1);
  private static final int IMPORTS = 31;

  @TempDir private static Path fed;

  @TempDir private Path temporary;
  private Path data;
  private FolderFixture folder;

  /// Month by month: the sixteenth takes in the fifteen before it.
  @BeforeAll
  static void importMonthly() {
    var folder = aFolder(fed.resolve("harbour"));
    IntStream.rangeClosed(1, IMPORTS)
        .forEach(number -> importTicket(folder, number, fed.resolve("data")));
  }

  @BeforeEach
  void copyIt() throws IOException {
    data = temporary.resolve("data");
    folder = aFolder(temporary.resolve("harbour"));
    copy(fed.resolve("data"), data);
  }

  @Test
  void the_last_twelve_can_always_be_taken_back() {
    assertThat(Keeping.settled(List.of())).isZero();
    assertThat(Keeping.settled(monthly(12))).isZero();
    assertThat(Keeping.settled(monthly(13))).isEqualTo(1);
    assertThat(Keeping.settled(monthly(60))).isEqualTo(48);
  }

  @Test
  void those_of_the_last_thirty_days_can_be_taken_back_however_many_they_are() {
    assertThat(Keeping.settled(everyHour(24 * 30 + 1))).isZero();
    assertThat(Keeping.settled(everyHour(24 * 30 + 3))).isEqualTo(2);
  }

  @Test
  void what_is_settled_is_said_and_refused() {
    var imported = door(TODAY).imports(data);

    assertThat(door(TODAY).undoable(data)).isEqualTo(imported.subList(IMPORTS - 12, IMPORTS));
    assertThatThrownBy(() -> door(TODAY).undoFrom(data, "000019"))
        .isInstanceOfSatisfying(
            Problems.class,
            refused ->
                assertThat(refused.messages())
                    .extracting(Message::key)
                    .containsExactly("store.settled"));
    assertThat(door(TODAY).imports(data)).isEqualTo(imported);
  }

  @Test
  void all_else_can_be_taken_back_one_by_one_and_then_no_more() {
    var facts = figures(data);

    for (int number = IMPORTS; number > IMPORTS - 12; number--) {
      assertThat(door(TODAY).undo(data).number()).isEqualTo("%06d".formatted(number));
    }
    assertThatThrownBy(() -> door(TODAY).undo(data)).isInstanceOf(Problems.class);
    assertThat(tickets()).isEqualTo(IMPORTS - 12);

    for (int number = IMPORTS - 11; number <= IMPORTS; number++) {
      importTicket(folder, number, data);
    }
    assertThat(figures(data)).isEqualTo(facts);
  }

  @Test
  void files_go_that_nothing_stands_on_and_originals_stay() throws IOException {
    assertThat(files("\\d{6}\\.duckdb"))
        .doesNotContain("000002.duckdb", "000015.duckdb")
        .contains("000019.duckdb", "000031.duckdb");
    assertThat(files("\\d{6}")).hasSize(IMPORTS);
  }

  @Test
  void a_copy_of_the_store_knows_what_is_settled_and_has_all_originals() throws IOException {
    var copy = temporary.resolve("copy");
    for (KeptFile file : door(TODAY).kept(data)) {
      var to = copy.resolve(file.name());
      Files.createDirectories(to.getParent());
      try (var in = file.content().open()) {
        Files.copy(in, to);
      }
    }

    assertThat(door(TODAY).undoable(copy)).isEqualTo(door(TODAY).undoable(data));
    assertThat(door(TODAY).kept(copy))
        .extracting(KeptFile::name)
        .contains("facts/000002/tickets.csv.gz");
    assertThat(figures(copy)).isEqualTo(figures(data));
  }

  private static void importTicket(FolderFixture folder, int number, Path data) {
    var day = LocalDate.of(2026, 1, 15).plusMonths(number - 1);
    folder
        .with(
            "tickets.csv",
            "ticket_id,client_id,opened_at\nT%d,C2,%sT10:00\n".formatted(number, day))
        .importedInto(data, day);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  /// Of each client and month, one after the other.
  private static List<String> figures(Path data) {
    return months(data).stream()
        .map(month ->
            month.clientId()
                + " "
                + month.month()
                + Stream.of(Figure.values())
                    .map(figure -> " " + month.sums().of(figure))
                    .collect(joining())
                + month.end())
        .toList();
  }

  private static List<ClientMonth> months(Path data) {
    return door(TODAY).stored(data).months().months();
  }

  private double tickets() {
    return months(data).stream()
        .filter(month -> month.clientId().equals(new ClientId("C2")))
        .mapToDouble(month -> month.sums().of(Figure.TICKETS))
        .sum();
  }

  private List<String> files(String pattern) throws IOException {
    try (var entries = Files.list(data.resolve("facts"))) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.matches(pattern))
          .toList();
    }
  }

  private static List<StoredImport> monthly(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> at(i, NOW.minus(31L * (count - i), ChronoUnit.DAYS)))
        .toList();
  }

  private static List<StoredImport> everyHour(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> at(i, NOW.minus(count - i, ChronoUnit.HOURS)))
        .toList();
  }

  private static StoredImport at(int number, Instant when) {
    return new StoredImport("%06d".formatted(number + 1), when, "export", 1, 0, 0, 0, "");
  }
}
