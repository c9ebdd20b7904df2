package app.tamis.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.basics.OddTexts;
import app.tamis.portfolio.PortfolioYaml;
import java.util.List;
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

  @Test
  void an_answer_takes_the_place_of_what_somebodys_own_file_said_with_all_its_lines() {
    var own = "payments_complete:\n  - C1\n- C2\ncurrency: GBP\ntarget_rate: 70";

    var answered =
        FirstSettings.withRate(
            FirstSettings.withUnpaid(own, List.of(new ClientId("C3"))), FirstSettings.rate("85,5"));

    assertThat(answered)
        .isEqualTo("currency: GBP\npayments_complete: [\"C3\"]\ntarget_rate: 85.5\n");
  }
}
