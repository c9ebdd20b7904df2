package app.tamis.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.grading.ClientGrade.Graded;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.CostBasis;
import app.tamis.measures.PortfolioMonths;
import app.tamis.measures.RandomPortfolio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for every portfolio, tried on many that chance has made.
class GradingPropertiesTests {

  private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
  private static final int TRIES = 40;
  private final Matrix classic = Matrices.classic();

  @Test
  void chance_makes_clients_of_every_kind() {
    var letters = everybody().map(client -> client.letter().map(Letter::name).orElse("-"));

    assertThat(letters.distinct()).containsExactlyInAnyOrder("A", "B", "C", "D", "-");
  }

  @Test
  void the_losses_of_an_axis_add_up_to_what_its_score_lacks() {
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
                .ifPresent(score -> assertThat(lost).isCloseTo(100 - score, within(1e-8)));
          }
        });
  }

  @Test
  void a_range_contains_its_grade() {
    everybody()
        .forEach(client -> {
          if (client instanceof Graded graded) {
            assertThat(graded.grade().isAtLeast(graded.range().worst())).isTrue();
            assertThat(graded.range().best().isAtLeast(graded.grade())).isTrue();
          }
        });
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
  void the_order_of_rows_does_not_matter() {
    seeds()
        .forEach(seed -> {
          var months = RandomPortfolio.seeded(seed);

          assertThat(inWords(grade(shuffled(months, seed)))).isEqualTo(inWords(grade(months)));
        });
  }

  @Test
  void another_clients_records_change_nothing_but_what_is_drawn_to_the_portfolios_rate() {
    seeds()
        .forEach(seed -> {
          var months = RandomPortfolio.seeded(seed);
          var fewer =
              months.months().stream().filter(month -> !month.clientId().equals("C0")).toList();
          var before = grade(months);
          for (var client : grade(withMonths(months, fewer)).clients()) {
            var id = client.findings().client().id();
            if (!id.equals("C0")) {
              assertThat(ownFigures(client)).isEqualTo(ownFigures(before.find(id).orElseThrow()));
            }
          }
        });
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
  void the_roads_values_earn_the_points_that_they_promise() {
    everybody()
        .forEach(client -> {
          if (client instanceof Graded graded) {
            graded.roadsUp(classic).forEach(road -> assertThat(walk(graded, road)).isTrue());
          }
        });
  }

  /// Whether the grade is reached with each step's value in place of the client's.
  private boolean walk(Graded client, Road road) {
    var gained = new EnumMap<Axis, Double>(Axis.class);
    var caps = new ArrayList<>(client.findings().caps());
    int fall = client.findings().smallClientSteps();
    for (var step : road.steps()) {
      switch (step) {
        case Step.Improve improve ->
            gained.merge(improve.criterion().axis(), gain(client, improve), Double::sum);
        case Step.Grow grow -> fall = classic.smallClients().fall(grow.to());
        case Step.PayArrears _ -> caps.clear();
      }
    }
    return new Ruling(classic, fall, caps)
        .grade(raised(client, Axis.FINANCIAL, gained), raised(client, Axis.RELATIONSHIP, gained))
        .isAtLeast(road.reaches());
  }

  private static double raised(Graded client, Axis axis, Map<Axis, Double> gained) {
    return client.findings().on(axis).score().orElseThrow() + gained.getOrDefault(axis, 0.0);
  }

  private static double gain(Graded client, Step.Improve improve) {
    var criterion = improve.criterion();
    var findings = client.findings();
    double counted =
        criterion
            .measure()
            .rate()
            .map(rate -> rate.shrunk(improve.to(), findings.measures()))
            .orElse(improve.to());
    double before =
        findings.marks().stream()
            .filter(mark -> mark.criterion().equals(criterion))
            .findFirst()
            .orElseThrow()
            .points()
            .orElseThrow();
    return (criterion.scale().points(counted) - before)
        * criterion.weight()
        / findings.weightWithEvidence(criterion.axis());
  }

  /// Of criteria that aren't shrunk: nothing of these depends on anybody else.
  private static Map<String, Object> ownFigures(ClientGrade client) {
    var own = new HashMap<String, Object>();
    client.findings().marks().stream()
        .filter(mark -> mark.criterion().measure().rate().isEmpty())
        .forEach(mark -> own.put(mark.criterion().id(), mark.points()));
    own.put("months", client.findings().months());
    own.put("financial", client.findings().financial());
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
    return new PortfolioMonths(clients, months, of.firstMonth(), of.newestFact(), of.evidence());
  }

  private static PortfolioMonths withMonths(PortfolioMonths of, List<ClientMonth> months) {
    return new PortfolioMonths(
        of.clients(), months, of.firstMonth(), of.newestFact(), of.evidence());
  }

  private static PortfolioMonths withEvidence(PortfolioMonths of, Map<String, LocalDate> evidence) {
    return new PortfolioMonths(
        of.clients(), of.months(), of.firstMonth(), of.newestFact(), evidence);
  }
}
