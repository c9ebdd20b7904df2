package app.tamis.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.OddTexts;
import app.tamis.portfolio.PortfolioYaml;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstSettingsTests {

  @Test
  void a_firm_may_have_any_name_of_one_line() {
    for (var name : OddTexts.list()) {
      var form = FirstSettings.checked(Map.of("name", name));
      var kept = name.replaceAll("\\p{Cntrl}", " ");

      assertThat(form.isSound()).as(name).isTrue();
      assertThat(PortfolioYaml.read("f", FirstSettings.yaml(form), "").name()).isEqualTo(kept);
    }
  }

  @Test
  void a_number_of_five_thousand_digits_is_told_at_its_field() {
    var form = FirstSettings.checked(Map.of("name", "Quay", "overhead_minutes", "9".repeat(5_000)));

    assertThat(form.fault("overhead_minutes")).isPresent();
  }
}
