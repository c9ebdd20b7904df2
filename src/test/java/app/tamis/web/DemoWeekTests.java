package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.Agreement;
import app.tamis.agreements.AgreementState;
import app.tamis.agreements.Agreements;
import app.tamis.basics.ClientId;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Somebody who sees Tamis for the first time finds a week of agreements in it.
class DemoWeekTests {

  @Test
  void the_demo_has_agreements_in_every_state_and_a_refusal_that_waits_for_a_word() {
    var data = RunningTamis.newData();
    try (var folder = FactsFolder.open(Path.of("samples/harbour"))) {
      new Facts(Clock.systemUTC(), _ -> {}).importInto(data, folder, ImportOptions.STRICT, _ -> {});
    }
    try (var tamis = RunningTamis.demo(data)) {
      var visitor = tamis.browser();
      visitor.get(tamis.firstLink().replaceAll("http://[^/]+", ""));
      visitor.post("/caller-test/later");

      assertThat(visitor.get("/agreements").body())
          .contains("Being drafted by Demo")
          .contains("Sent to Zoé Le Goff")
          .contains("Signed by Zoé Le Goff")
          .contains("Declined by Zoé Le Goff")
          .contains("Nobody signed it in time")
          .contains("Taken back on");
      assertThat(visitor.get("/week").body())
          .contains("is said to have refused what it owes: “paie l’intervention du 22 décembre”");
      assertThat(signedByLaw(tamis, "GB")).containsExactly(new ClientId("C024"));
      assertThat(signedByLaw(tamis, "FR")).isNotEmpty();
      assertThat(visitor.get("/post").body()).doesNotContain("zoe.le-goff@client.example");
    }
  }

  private static List<ClientId> signedByLaw(RunningTamis tamis, String law) {
    return tamis.inPortfolio(() -> tamis.part(Agreements.class).list()).stream()
        .filter(agreement -> agreement.state() instanceof AgreementState.Signed)
        .filter(agreement -> agreement.draft().law().equals(law))
        .map(Agreement::client)
        .toList();
  }

  @Test
  void a_firm_of_its_own_has_none() {
    try (var tamis = Harbour.start()) {
      assertThat(tamis.ownersBrowser().get("/agreements").body()).contains("No agreement yet");
    }
  }
}
