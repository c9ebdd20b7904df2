package app.tamis.prices;

import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.END_OF_2025;
import static app.tamis.measures.PortfolioFixture.aPortfolioOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.basics.ClientId;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrices;
import app.tamis.grading.PortfolioGrades;
import app.tamis.law.Governing;
import app.tamis.law.LawTable;
import app.tamis.law.LawTables;
import app.tamis.law.PriceIndex;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.CostBasis;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// By how much prices rise, what it brings, and what came of it: 100 hours a month for 6,000, where
/// an hour should bring 90.
class RiseTests {

  private final PortfolioGrades grades =
      grades(
          aClient("Ferrand").payingByContract(euros(6_000)).taking(hours(100)),
          aClient("Other").payingByContract(euros(9_000)).taking(hours(50)));

  @Test
  void the_price_to_target_is_what_the_act_comes_to() {
    var share = share(new Rule.ToTarget(Optional.empty()));

    assertThat(share).isEqualTo(new Share.Of(0.5, false)); // 9,000 for 100 hours
  }

  @Test
  void nobodys_price_rises_above_the_ceiling() {
    var share = share(new Rule.ToTarget(Optional.of(new BigDecimal("0.12"))));

    assertThat(share).isEqualTo(new Share.Of(0.12, true));
  }

  @Test
  void whose_hours_bring_the_rate_gets_no_letter() {
    var other = inWindow("Other");

    var share =
        Share.of(new Rule.ToTarget(Optional.empty()), other, grades.portfolio(), Optional.empty());

    assertThat(share).isEqualTo(new Share.None(Obstacle.AT_TARGET));
  }

  @Test
  void an_index_moves_both_ways_and_only_one_that_the_law_allows() {
    assertThat(share(index(PriceIndex.SYNTEC_REVISED, "320", "328")))
        .isEqualTo(new Share.Of(0.025, false));
    assertThat(share(index(PriceIndex.SYNTEC_REVISED, "320", "312")))
        .isEqualTo(new Share.Of(-0.025, false));
    assertThat(share(index(PriceIndex.SYNTEC_REVISED, "320", "320")))
        .isEqualTo(new Share.None(Obstacle.NOTHING));
    assertThat(share(index(PriceIndex.GENERAL_PRICE_LEVEL, "100", "103")))
        .isEqualTo(new Share.None(Obstacle.INDEX_FORBIDDEN));
  }

  @Test
  void a_raise_brings_its_share_of_a_years_service() {
    var rise = Rise.of(0.1, inWindow("Ferrand"), grades);

    assertThat(rise.service()).isEqualTo(72_000);
    assertThat(rise.gain()).isCloseTo(7_200, within(1e-6));
    assertThat(rise.net()).hasValue(72_000);
    assertThat(rise.hours()).hasValue(1_200);
    assertThat(rise.toTarget()).hasValue(3_000);
    assertThat(rise.before()).isPresent();
    assertThat(rise.after()).isPresent();
  }

  @Test
  void a_silent_client_is_forecast_to_pay_what_it_paid() {
    var rise = Rise.of(0.1, inWindow("Ferrand"), grades);

    assertThat(Outcome.forecast(rise, Optional.empty())).hasValue(0);
    assertThat(Outcome.forecast(rise, Optional.of(reply(Reply.Kind.ACCEPTED, 0))).orElseThrow())
        .isCloseTo(600, within(1e-6));
    assertThat(
            Outcome.forecast(rise, Optional.of(reply(Reply.Kind.NEGOTIATED, 0.05))).orElseThrow())
        .isCloseTo(300, within(1e-6));
    assertThat(Outcome.forecast(rise, Optional.of(reply(Reply.Kind.LEAVES, 0)))).hasValue(-6_000);
  }

  private static Reply reply(Reply.Kind kind, double share) {
    return new Reply(
        kind,
        LocalDate.of(2026, 1, 20),
        share > 0 ? OptionalDouble.of(share) : OptionalDouble.empty(),
        "",
        "Anna",
        Instant.EPOCH);
  }

  private Share share(Rule rule) {
    return Share.of(rule, inWindow("Ferrand"), grades.portfolio(), french());
  }

  private static Rule index(PriceIndex index, String then, String now) {
    return new Rule.Index(index, new BigDecimal(then), new BigDecimal(now));
  }

  private ClientInWindow inWindow(String name) {
    return grades.portfolio().find(new ClientId(name)).orElseThrow();
  }

  private static Optional<LawTable> french() {
    return LawTables.shipped().governing(Optional.of("FR"), "FR")
            instanceof Governing.Known(_, var table)
        ? Optional.of(table)
        : Optional.empty();
  }

  private static PortfolioGrades grades(ClientFixture... clients) {
    return Grading.grade(
        aPortfolioOf(clients), CostBasis.DEFAULT, Matrices.classic(), END_OF_2025, 12);
  }
}
