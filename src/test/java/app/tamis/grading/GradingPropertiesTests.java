package app.tamis.grading;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.basics.ClientId;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.CostBasis;
import app.tamis.measures.Figure;
import app.tamis.measures.Measure;
import app.tamis.measures.MonthEnd;
import app.tamis.measures.PortfolioMonths;
import app.tamis.measures.RandomPortfolio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for every portfolio, tried on many that chance has made.
class GradingPropertiesTests {

  private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
  private static final int TRIES = 40;

  private static final Set<Figure> MONEY =
      EnumSet.of(
          Figure.REVENUE_RECURRING,
          Figure.REVENUE_LABOUR,
          Figure.REVENUE_HARDWARE,
          Figure.REVENUE_LICENCE,
          Figure.REVENUE_OTHER,
          Figure.REVENUE_UNKNOWN,
          Figure.PASS_THROUGH,
          Figure.ASSUMED_COST,
          Figure.HARDWARE_DELIVERED,
          Figure.HARDWARE_PREPAID,
          Figure.AMOUNT_DUE,
          Figure.OVERDUE_DAYS,
          Figure.LABOUR_COST);

  private final Matrix classic = Matrices.classic();

  @Test
  void chance_makes_clients_of_every_kind() {
    assertThat(everybody().map(client -> client.letter().map(Letter::name).orElse("-")).distinct())
        .containsExactlyInAnyOrder("A", "B", "C", "D", "-");
    assertThat(everybody().flatMap(client -> client.provisional().stream()).distinct())
        .containsExactlyInAnyOrder(Provisional.values());
    assertThat(
            everybody()
                .flatMap(client -> client.findings().caps().stream())
                .map(Cap::id)
                .distinct())
        .containsExactlyInAnyOrder(Cap.BreakFix.ID, Cap.Arrears.ID);
    assertThat(everybody().map(client -> client.findings().smallClientSteps()).distinct())
        .containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void losses_and_what_is_unknown_add_up_to_what_a_score_lacks() {
    everybody()
        .map(ClientGrade::findings)
        .forEach(client -> {
          for (var axis : Axis.values()) {
            var lost =
                client.marks().stream()
                    .filter(mark -> mark.hasEvidence() && mark.criterion().axis() == axis)
                    .mapToDouble(mark -> mark.loss().orElseThrow())
                    .sum();
            client
                .on(axis)
                .score()
                .ifPresent(score ->
                    assertThat(lost + client.on(axis).unknown())
                        .isCloseTo(100 - score, within(1e-8)));
          }
        });
  }

  @Test
  void a_range_contains_its_grade() {
    graded()
        .forEach(client -> {
          assertThat(client.grade().isAtLeast(client.range().worst())).isTrue();
          assertThat(client.range().best().isAtLeast(client.grade())).isTrue();
        });
  }

  @Test
  void who_has_three_months_and_a_margin_or_a_rate_is_graded_and_nobody_else() {
    everybody()
        .forEach(client -> {
          var findings = client.findings();
          boolean enough =
              findings.months() >= 3 && findings.hasEvidenceOnOneOf(List.of("margin", "rate"));
          assertThat(client instanceof Graded).isEqualTo(enough);
        });
  }

  @Test
  void who_makes_a_loss_is_a_d_financially() {
    graded()
        .filter(client -> contribution(client) < -1e-6)
        .forEach(client -> assertThat(client.financial()).isEqualTo(Letter.D));
  }

  @Test
  void smallness_alone_makes_no_d_of_whom_something_stops() {
    graded()
        .filter(client -> client.verdict().onTheGrid() != Letter.D)
        .filter(client -> client.relationship().isAtLeast(Letter.B))
        .forEach(client -> assertThat(client.verdict().uncapped()).isNotEqualTo(Letter.D));
  }

  @Test
  void less_imported_is_never_more_evidence() {
    seeds()
        .forEach(seed -> {
          var months = RandomPortfolio.seeded(seed);
          for (var lost : months.evidence().keySet()) {
            var fewer = new HashMap<>(months.evidence());
            fewer.remove(lost);
            var before = grade(months);
            for (var client : grade(withEvidence(months, fewer)).clients()) {
              var had = before.find(client.findings().client().id()).orElseThrow();
              assertThat(client.findings().criteriaWithEvidence())
                  .isLessThanOrEqualTo(had.findings().criteriaWithEvidence());
            }
          }
        });
  }

  @Test
  void the_order_of_rows_and_clients_does_not_matter() {
    seeds()
        .forEach(seed -> {
          var months = RandomPortfolio.seeded(seed);

          assertThat(inWords(grade(shuffled(months, seed)))).isEqualTo(inWords(grade(months)));
        });
  }

  @Test
  void in_another_currency_at_its_rates_every_grade_is_the_same() {
    var costs = CostBasis.of(4 * 45, 90, 4 * 90, 4 * 90);
    seeds()
        .forEach(seed -> {
          var months = RandomPortfolio.seeded(seed);
          var dearer =
              withMonths(months, each(months, month -> true, GradingPropertiesTests::fourfold));

          assertThat(verdicts(Grading.grade(dearer, costs, classic, AS_OF, 12)))
              .isEqualTo(verdicts(grade(months)));
        });
  }

  @Test
  void another_clients_records_change_nothing_but_what_is_drawn_to_the_portfolios_rate() {
    seeds()
        .forEach(seed -> {
          var months = RandomPortfolio.seeded(seed);
          var fewer = months.months().stream().filter(month -> !isFirst(month)).toList();
          var before = grade(months);
          for (var client : grade(withMonths(months, fewer)).clients()) {
            var id = client.findings().client().id();
            if (!id.text().equals("C0")) {
              assertThat(ownFigures(client)).isEqualTo(ownFigures(before.find(id).orElseThrow()));
            }
          }
        });
  }

  @Test
  void one_more_dread_never_raises_whom_the_team_has_spoken_of() {
    neverRaises(
        mark -> mark.criterion().id().equals("caller"),
        month ->
            month.with(
                month
                    .sums()
                    .with(Figure.REACTIONS, month.sums().of(Figure.REACTIONS) + 1)
                    .with(Figure.REACTION_SUM, month.sums().of(Figure.REACTION_SUM) - 2)));
  }

  @Test
  void paying_later_never_raises_anybody() {
    neverRaises(
        mark -> mark.criterion().id().equals("punctuality"),
        month ->
            month.with(
                month
                    .sums()
                    .with(Figure.OVERDUE_DAYS, month.sums().of(Figure.OVERDUE_DAYS) + 90_000)));
  }

  @Test
  void taking_more_hours_never_raises_anybody() {
    neverRaises(
        mark -> mark.criterion().id().equals("rate"),
        month ->
            month.with(
                month
                    .sums()
                    .with(Figure.MINUTES, month.sums().of(Figure.MINUTES) * 2)
                    .with(Figure.LABOUR_COST, month.sums().of(Figure.LABOUR_COST) * 2)));
  }

  @Test
  void the_last_month_end_of_a_history_is_the_grade() {
    seeds()
        .forEach(seed -> {
          var months = RandomPortfolio.seeded(seed);
          var history = History.of(months, CostBasis.DEFAULT, classic, AS_OF, 12, 6);

          assertThat(inWords(history.monthEnds().getLast())).isEqualTo(inWords(grade(months)));
        });
  }

  @Test
  void without_what_the_team_feels_nothing_depends_on_it_but_the_letters_stay() {
    seeds()
        .forEach(seed -> {
          var months = RandomPortfolio.seeded(seed);
          var chance = new Random(seed);
          var otherwise =
              withMonths(months, each(months, _ -> true, month -> feltOtherwise(month, chance)));

          assertThat(said(grade(otherwise).unfelt())).isEqualTo(said(grade(months).unfelt()));
          var whole = grade(months);
          assertThat(whole.discreet().letters()).isEqualTo(whole.letters());
          whole.discreet().clients().stream()
              .flatMap(client -> client instanceof Graded graded ? Stream.of(graded) : Stream.of())
              .forEach(client ->
                  assertThat(client.range().including(client.grade())).isEqualTo(client.range()));
        });
  }

  private static ClientMonth feltOtherwise(ClientMonth month, Random chance) {
    int reactions = chance.nextInt(4);
    return month.with(
        month
            .sums()
            .with(Figure.REACTIONS, reactions)
            .with(Figure.REACTION_SUM, reactions * (chance.nextInt(5) - 2)));
  }

  /// All that is said of clients.
  private static List<List<Object>> said(PortfolioGrades grades) {
    return grades.clients().stream()
        .map(client ->
            List.<Object>of(
                client.letter(),
                client.computed(),
                client.provisional(),
                client instanceof Graded graded ? List.of(graded.verdict(), graded.range()) : "",
                client.findings().marks(),
                client.findings().relationship(),
                client.findings().gut(),
                client.findings().caps(),
                grades.why(client, Currency.getInstance("EUR")).notices(),
                grades.why(client, Currency.getInstance("EUR")).mostly()))
        .toList();
  }

  /// Of the first client, where it has evidence on what gets worse.
  private void neverRaises(Predicate<Mark> on, UnaryOperator<ClientMonth> worse) {
    seeds()
        .forEach(seed -> {
          var months = RandomPortfolio.seeded(seed);
          var after =
              grade(withMonths(months, each(months, GradingPropertiesTests::isFirst, worse)));
          grade(months)
              .find(new ClientId("C0"))
              .filter(client ->
                  client.findings().marks().stream().filter(on).anyMatch(Mark::hasEvidence))
              .flatMap(ClientGrade::letter)
              .ifPresent(letter ->
                  assertThat(
                          letter.isAtLeast(
                              after.find(new ClientId("C0")).orElseThrow().letter().orElseThrow()))
                      .as("seed %d", seed)
                      .isTrue());
        });
  }

  private static boolean isFirst(ClientMonth month) {
    return month.clientId().text().equals("C0");
  }

  private static List<ClientMonth> each(
      PortfolioMonths of, Predicate<ClientMonth> which, UnaryOperator<ClientMonth> change) {
    return of.months().stream()
        .map(month -> which.test(month) ? change.apply(month) : month)
        .toList();
  }

  private static ClientMonth fourfold(ClientMonth month) {
    var sums = month.sums();
    for (var figure : MONEY) {
      sums = sums.with(figure, 4 * sums.of(figure));
    }
    var end = month.end();
    return month
        .with(sums)
        .with(
            new MonthEnd(
                4 * end.overdue(),
                4 * end.arrears(),
                end.oldestOverdueDays(),
                end.invoicesSoFar(),
                end.seats(),
                end.endpoints(),
                end.hoursPerMonth(),
                end.contract()));
  }

  private static double contribution(Graded client) {
    return client.findings().measures().value(Measure.CONTRIBUTION).orElse(0);
  }

  /// Of criteria that aren't shrunk: nothing of these depends on anybody else.
  private static Map<String, Object> ownFigures(ClientGrade client) {
    var own = new HashMap<String, Object>();
    client.findings().marks().stream()
        .filter(mark -> mark.criterion().measure().rate().isEmpty())
        .forEach(mark -> own.put(mark.criterion().id(), mark.points()));
    own.put("months", client.findings().months());
    own.put("financial", client.findings().financial());
    own.put("core", client.findings().core());
    own.put("steps", client.findings().smallClientSteps());
    own.put("caps", client.findings().caps());
    return own;
  }

  private static List<String> inWords(PortfolioGrades grades) {
    return grades.clients().stream()
        .map(client ->
            client.findings().client() + " " + client.letter() + client.findings().marks())
        .toList();
  }

  /// All but the figures themselves.
  private static Map<String, String> verdicts(PortfolioGrades grades) {
    return grades.clients().stream()
        .collect(
            toMap(client -> client.findings().client().name(), GradingPropertiesTests::verdict));
  }

  private static String verdict(ClientGrade client) {
    return client instanceof Graded graded
        ? "%s %s %s %s"
            .formatted(
                graded.verdict(), graded.range(), graded.provisional(), graded.findings().caps())
        : "-";
  }

  private Stream<Graded> graded() {
    return everybody().filter(Graded.class::isInstance).map(Graded.class::cast);
  }

  private Stream<ClientGrade> everybody() {
    return seeds().boxed().flatMap(seed -> grade(RandomPortfolio.seeded(seed)).clients().stream());
  }

  private PortfolioGrades grade(PortfolioMonths months) {
    return Grading.grade(months, CostBasis.DEFAULT, classic, AS_OF, 12);
  }

  private static LongStream seeds() {
    return LongStream.range(0, TRIES);
  }

  private static PortfolioMonths shuffled(PortfolioMonths of, long seed) {
    var months = new ArrayList<>(of.months());
    var clients = new ArrayList<>(of.clients());
    Collections.shuffle(months, new Random(seed));
    Collections.shuffle(clients, new Random(seed + 1));
    return new PortfolioMonths(clients, months, of.coverage(), of.due(), of.evidence());
  }

  private static PortfolioMonths withMonths(PortfolioMonths of, List<ClientMonth> months) {
    return new PortfolioMonths(of.clients(), months, of.coverage(), of.due(), of.evidence());
  }

  private static PortfolioMonths withEvidence(PortfolioMonths of, Map<String, LocalDate> evidence) {
    return new PortfolioMonths(of.clients(), of.months(), of.coverage(), of.due(), evidence);
  }
}
