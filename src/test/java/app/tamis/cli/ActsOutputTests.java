package app.tamis.cli;

import static app.tamis.cli.CommandLineFixture.tamis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a reader sees of what lifts clients of the sample, compared whole with what was read and
/// found good.
class ActsOutputTests {

  private static final String HARBOUR = "samples/harbour";

  @ParameterizedTest
  @CsvSource({
    "levers-d, en, 'levers samples/harbour \"Transports Ricci\"'",
    "levers-d-fr, fr, 'levers samples/harbour \"Transports Ricci\"'",
    "levers-b, en, 'levers samples/harbour \"Optique Saint-Malo\"'",
    "levers-a-fr, fr, 'levers samples/harbour \"Maison Vauban\"'",
    "levers-none, en, 'levers samples/harbour \"amis du phare\"'",
    "levers-json, en, 'levers samples/harbour \"Transports Ricci\" --format json'",
    "proposal, en, 'proposal samples/harbour \"Transports Ricci\"'",
    "proposal-fr, fr, 'proposal samples/harbour \"Transports Ricci\"'",
    "proposal-json, en, 'proposal samples/harbour \"Transports Ricci\" --seats 20 --endpoints 0 --format json'",
    "proposal-faults-fr, fr, 'proposal samples/harbour \"Transports Ricci\" --seats -1 --endpoints -2'",
    "whatif, en, 'whatif samples/harbour --part D --raise \"Transports Ricci=10%\" --raise-to-target B --sold 50% --saved 10%'",
    "whatif-fr, fr, 'whatif samples/harbour --part D --raise \"Transports Ricci=10%\" --raise-to-target B --sold 50% --saved 10%'",
    "whatif-acts, en, 'whatif samples/harbour --managed \"Transports Ricci=2995,0.1\" --hours C=0.9 --surcharge D --pay-on-time D --pay-up-front D --use-tickets D --call-early \"Quai Nord Logistics=10%\"'",
    "whatif-json, en, 'whatif samples/harbour --part \"Quai Nord Logistics\" --managed \"Transports Ricci=2995,0.1\" --sold 50% --sold-rate 80 --format json'",
    "whatif-faults, en, 'whatif samples/harbour --part \"Quai Sud\" --raise C=10 --raise D=-100% --raise-to-target D=1 --managed C=a --managed \"Maison Vauban\" --hours D=2 --use-tickets \"Transports Ricci=1.2\" --sold 120% --sold-rate much --saved x'",
    "whatif-faults-fr, fr, 'whatif samples/harbour --part \"Quai Sud\" --raise C=10 --raise D=-100% --raise-to-target D=1 --managed C=a --managed \"Maison Vauban\" --hours D=2 --use-tickets \"Transports Ricci=1.2\" --sold 120% --sold-rate much --saved x'",
    "whatif-contradictions, en, 'whatif samples/harbour --part D --raise D=5% --hours C=0.8 --hours C=0.7'",
    "whatif-impossible-fr, fr, 'whatif samples/harbour --raise-to-target \"Maison Vauban\"'",
    "whatif-nothing, en, 'whatif samples/harbour'",
    "whatif-time-fr, fr, 'whatif samples/harbour --part D --sold 60% --saved 50%'",
    "whatif-months, en, 'whatif samples/harbour --part D --raise C=5% --sold 50% --saved 10% --months 12'",
    "whatif-months-fr, fr, 'whatif samples/harbour --part \"Quai Nord Logistics\" --sold 50% --months 6 --from 2026-03-15 --ramp 2'",
    "whatif-months-json, en, 'whatif samples/harbour --part \"Quai Nord Logistics\" --sold 50% --months 9 --format json'",
    "exits, en, 'exits samples/harbour --ceiling 3000 --allowance 6000 --sold 50%'",
    "exits-fr, fr, 'exits samples/harbour --ceiling 2000 --allowance 4000 --sold 50% --told 2026-01-05'",
    "exits-json, en, 'exits samples/harbour --ceiling 3000 --allowance 6000 --sold 50% --format json'",
    "exits-faults-fr, fr, 'exits samples/harbour --who \"Quai Sud\" --ceiling much --allowance -5 --ramp 0 --months 500'",
    "grade-levers, en, 'grade samples/harbour --levers'",
  })
  void says(String name, String language, String command) throws IOException {
    var locale = language.equals("fr") ? Locale.FRANCE : Locale.UK;

    var said = tamis(locale, Map.of(), (Object[]) HarbourTests.words(command));

    Approved.check("acts/" + name, said.inFull());
  }

  @Test
  void the_road_up_stands_beside_each_client_where_it_is_asked_for() {
    var plain = tamis("grade", HARBOUR, "--format", "json").out();
    var withLevers = tamis("grade", HARBOUR, "--format", "json", "--levers").out();

    assertThat(count("\"road_up\":[", withLevers)).isEqualTo(count("\"client_id\":", plain));
    assertThat(count("\"road_up\"", plain)).isZero();
    assertThat(withLevers.replaceAll(",\"road_up\":\\[(\\{\"acts\".*?)?]}", "}").equals(plain))
        .as("the rest stays as it is")
        .isTrue();
  }

  private static int count(String part, String whole) {
    return whole.split(Pattern.quote(part), -1).length - 1;
  }
}
