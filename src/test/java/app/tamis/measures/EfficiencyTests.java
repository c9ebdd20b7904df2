package app.tamis.measures;

import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EfficiencyTests {

  @Test
  void from_four_fifths_to_one_and_a_half_of_the_street_rate_a_price_is_sound() {
    assertThat(Efficiency.of(0.799)).isEqualTo(Efficiency.LOW);
    assertThat(Efficiency.of(0.8)).isEqualTo(Efficiency.SOUND);
    assertThat(Efficiency.of(1.5)).isEqualTo(Efficiency.SOUND);
    assertThat(Efficiency.of(1.501)).isEqualTo(Efficiency.HIGH);
  }

  @Test
  void nothing_is_said_of_a_price_where_no_street_rate_is_known() {
    var brun = aPortfolio().with(aClient("Brun").paying(euros(900)).taking(hours(5)));

    assertThat(Efficiency.of(brun.in2025().measures())).contains(Efficiency.HIGH);
    assertThat(Efficiency.of(brun.withUnknownStreetRate().in2025().measures())).isEmpty();
  }
}
