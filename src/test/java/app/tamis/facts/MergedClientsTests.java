package app.tamis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.basics.ClientId;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.Figure;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clients that are taken together, on the sample, in which one has had two ids from the start.
class MergedClientsTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final BookRows TOGETHER = BookRows.ofMergers(Map.of(TwoIds.OTHER, TwoIds.ONE));
  private static final OpenFacts OPEN = OpenFacts.kept();

  @TempDir private static Path temporary;
  private static Path apart;
  private static Path one;

  @TempDir private Path folder;

  @BeforeAll
  static void importTheSample() {
    one = imported("one", Path.of("samples/harbour"));
    apart = imported("apart", TwoIds.write(temporary.resolve("Harbour IT")));
  }

  private static Path imported(String name, Path facts) {
    var data = temporary.resolve(name);
    try (var opened = FactsFolder.open(facts)) {
      door().importInto(data, opened, ImportOptions.STRICT, _ -> {});
    }
    return data;
  }

  @AfterAll
  static void close() {
    OPEN.close();
  }

  @Test
  void two_ids_come_to_the_same_months_as_one_that_was_one_from_the_start() {
    var expected = door().stored(one).months();

    var together = door().stored(apart, TOGETHER).months();

    assertThat(TwoIds.told(together)).isEqualTo(TwoIds.told(expected));
  }

  @Test
  void revenue_and_hours_add_up_to_the_cent() {
    var halves = door().stored(apart).months();
    var together = door().stored(apart, TOGETHER).months();

    for (var figure :
        List.of(Figure.REVENUE_LABOUR, Figure.MINUTES, Figure.TICKETS, Figure.SURVEY_SUM)) {
      assertThat(sum(together.months(), TwoIds.ONE, figure))
          .as(figure.toString())
          .isCloseTo(
              sum(halves.months(), TwoIds.ONE, figure) + sum(halves.months(), TwoIds.OTHER, figure),
              within(0.001));
      assertThat(sum(halves.months(), TwoIds.OTHER, figure)).isPositive();
    }
  }

  @Test
  void facts_that_nobody_merged_stay_as_they_are() {
    var before = door().stored(apart);

    door().stored(apart, TOGETHER);

    assertThat(TwoIds.told(door().stored(apart, BookRows.NONE).months()))
        .isEqualTo(TwoIds.told(before.months()));
    assertThat(before.months().clients()).extracting(ClientOnRecord::id).contains(TwoIds.OTHER);
  }

  @Test
  void behind_figures_stand_the_records_of_both() {
    var expected = new Records(OPEN);
    var records = expected.with(TOGETHER, PARIS, TODAY);
    var kinds =
        Stream.<Function<Records, Function<AskedRecords, List<? extends Recorded>>>>of(
            of -> of::invoices,
            of -> of::lines,
            of -> of::dues,
            of -> of::tickets,
            of -> of::hours,
            of -> of::calls,
            of -> of::advice,
            of -> of::surveys,
            of -> of::reactions,
            of -> of::referrals,
            of -> of::workDone);

    assertThat(kinds)
        .allSatisfy(kind ->
            assertThat(kind.apply(records).apply(asked(apart)))
                .isEqualTo(kind.apply(expected).apply(asked(one))));
    assertThat(records.contracts(apart, TwoIds.ONE))
        .isEqualTo(expected.contracts(one, TwoIds.ONE))
        .isNotEmpty();
  }

  @Test
  void records_of_others_are_as_they_were() {
    var apartFromIt = new AskedRecords(apart, new ClientId("C007"), TODAY.minusYears(1), TODAY);
    var records = new Records(OPEN);

    assertThat(records.with(TOGETHER, PARIS, TODAY).lines(apartFromIt))
        .isEqualTo(records.lines(apartFromIt))
        .isNotEmpty();
  }

  @Test
  void what_was_felt_about_either_counts_for_the_one_that_remains() {
    var felt = new BookRows.Reactions(TwoIds.OTHER, Instant.parse("2025-11-03T08:00:00Z"), 3, -4);
    var before = door().stored(apart, TOGETHER).months();

    var after = door().stored(apart, TOGETHER.and(new BookRows(List.of(felt)))).months();

    assertThat(sum(after.months(), TwoIds.ONE, Figure.REACTIONS))
        .isEqualTo(sum(before.months(), TwoIds.ONE, Figure.REACTIONS) + 3);
  }

  @Test
  void a_client_that_facts_dont_know_any_more_has_the_records_of_the_other() {
    var gone = new ClientId("Z9");

    var together = door().stored(one, BookRows.ofMergers(Map.of(TwoIds.ONE, gone)));

    assertThat(together.months().clients())
        .filteredOn(client -> client.id().equals(gone))
        .singleElement()
        .satisfies(client -> assertThat(client.name()).isEqualTo(TwoIds.ONES_NAME));
    assertThat(sum(together.months().months(), gone, Figure.MINUTES))
        .isEqualTo(sum(door().stored(one).months().months(), TwoIds.ONE, Figure.MINUTES));
  }

  @Test
  void of_two_sizes_the_remaining_clients_counts_once_it_is_known() {
    var data = folder.resolve("data");
    var facts = FolderFixture.aFolder(folder.resolve("Alpha"));
    facts
        .with("clients.csv", "client_id,name,seats,endpoints\nC1,Alpha,,4\nC2,Alpha SARL,5,\n")
        .importedInto(data, LocalDate.of(2025, 3, 10));
    facts
        .with("clients.csv", "client_id,name,seats,endpoints\nC1,Alpha,8,4\nC2,Alpha SARL,6,\n")
        .importedInto(data, LocalDate.of(2025, 6, 10));

    var together =
        FolderFixture.door(LocalDate.of(2025, 8, 1))
            .stored(data, BookRows.ofMergers(Map.of(new ClientId("C2"), new ClientId("C1"))));

    assertThat(seats(together, YearMonth.of(2025, 2))).isEqualTo(5);
    assertThat(seats(together, YearMonth.of(2025, 5))).isEqualTo(5);
    assertThat(seats(together, YearMonth.of(2025, 6))).isEqualTo(8);
    assertThat(together.months().months())
        .allSatisfy(month -> assertThat(month.end().endpoints()).hasValue(4));
  }

  @Test
  void a_client_that_ended_in_one_tool_alone_is_one_still() {
    var data = folder.resolve("data");
    FolderFixture.aFolder(folder.resolve("Alpha"))
        .with(
            "clients.csv",
            "client_id,name,since,until\nC1,Alpha,2021-01-01,2025-03-31\nC2,Alpha SARL,2019-01-01,\n")
        .importedInto(data);

    var together =
        FolderFixture.door(FolderFixture.TODAY)
            .stored(data, BookRows.ofMergers(Map.of(new ClientId("C2"), new ClientId("C1"))));

    assertThat(together.months().clients())
        .singleElement()
        .satisfies(client -> {
          assertThat(client.name()).isEqualTo("Alpha");
          assertThat(client.since()).contains(LocalDate.of(2019, 1, 1));
          assertThat(client.until()).isEmpty();
        });
  }

  @Test
  void what_was_said_of_either_ones_payments_holds_for_the_one_that_remains() {
    var data = folder.resolve("data");
    FolderFixture.aFolder(folder.resolve("Alpha"))
        .with("portfolio.yaml", "payments_complete: [C2]\n")
        .importedInto(data);

    var together =
        FolderFixture.door(FolderFixture.TODAY)
            .stored(data, BookRows.ofMergers(Map.of(new ClientId("C2"), new ClientId("C1"))));

    assertThat(together.costBasis().paymentsComplete().clients())
        .containsExactly(new ClientId("C1"));
    assertThat(together.warnings())
        .isEqualTo(FolderFixture.door(FolderFixture.TODAY).stored(data).warnings());
  }

  private static int seats(PortfolioFacts facts, YearMonth month) {
    return facts.months().months().stream()
        .filter(row -> row.clientId().text().equals("C1") && row.month().equals(month))
        .mapToInt(row -> row.end().seats().orElseThrow())
        .sum();
  }

  private static double sum(List<ClientMonth> months, ClientId client, Figure figure) {
    return months.stream()
        .filter(month -> month.clientId().equals(client))
        .mapToDouble(month -> month.sums().of(figure))
        .sum();
  }

  private static AskedRecords asked(Path data) {
    return new AskedRecords(data, TwoIds.ONE, TODAY.minusYears(1), TODAY);
  }

  private static Facts door() {
    return new Facts(
        Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC), _ -> {});
  }
}
