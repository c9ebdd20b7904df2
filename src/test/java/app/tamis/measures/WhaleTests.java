package app.tamis.measures;

import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WhaleTests {

  // Each costs 67.50 a month in administration.
  private static final ClientFixture BEST = aClient("Best").paying(euros(1_067.50));
  private static final ClientFixture GOOD = aClient("Good").paying(euros(567.50));
  private static final ClientFixture BAD = aClient("Bad").paying(euros(67.50)).taking(hours(10));

  @Test
  void the_curve_climbs_to_its_peak_and_the_tail_takes_away() {
    var whale = Whale.of(aPortfolio().with(BAD, GOOD, BEST).in2025()).orElseThrow();

    assertThat(whale.points())
        .containsExactly(
            new Whale.Point(new ClientId("Best"), "Best", 12_000, 12_000),
            new Whale.Point(new ClientId("Good"), "Good", 6_000, 18_000),
            new Whale.Point(new ClientId("Bad"), "Bad", -5_400, 12_600));
    assertThat(whale.peak().name()).isEqualTo("Good");
    assertThat(whale.tail()).extracting(Whale.Point::name).containsExactly("Bad");
    assertThat(whale.takenAway()).isEqualTo(5_400);
    assertThat(whale.share(whale.points().getFirst())).hasValue(12_000 / 12_600.0);
  }

  @Test
  void it_is_told_in_a_sentence() {
    var whale = Whale.of(aPortfolio().with(BAD, GOOD, BEST).in2025()).orElseThrow();
    var all = Whale.of(aPortfolio().with(GOOD, BEST).in2025()).orElseThrow();

    var words = Words.in(Locale.UK);

    assertThat(words.say(whale.inWords(Currency.getInstance("EUR"))))
        .isEqualTo(
            "the best 2 of 3 clients bring €18,000; the other takes €5,400 of it away again");
    assertThat(words.say(all.inWords(Currency.getInstance("EUR"))))
        .isEqualTo("all 2 clients add to the €18,000 that they bring together");
  }

  @Test
  void where_nobody_adds_the_first_is_the_peak_and_shares_have_no_value() {
    var whale = Whale.of(aPortfolio().with(BAD).in2025()).orElseThrow();

    assertThat(whale.peak().name()).isEqualTo("Bad");
    assertThat(whale.tail()).isEmpty();
    assertThat(whale.share(whale.peak())).isEmpty();
  }

  @Test
  void there_is_no_curve_without_costs() {
    assertThat(Whale.of(aPortfolio().with(BEST).without(Source.TIME_ENTRIES).in2025())).isEmpty();
  }
}
