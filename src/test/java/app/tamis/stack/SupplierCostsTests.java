package app.tamis.stack;

import static app.tamis.stack.StackFixtures.EUR;
import static app.tamis.stack.StackFixtures.OAK;
import static app.tamis.stack.StackFixtures.euros;
import static app.tamis.stack.StackFixtures.has;
import static app.tamis.stack.StackFixtures.licence;
import static app.tamis.stack.StackFixtures.paid;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.Equipment;
import app.tamis.facts.Equipment.Payer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SupplierCostsTests {

  @Test
  void licences_cost_their_seats_and_tools_what_was_said_of_them() {
    var costs =
        of(
            List.of(paid(OAK, "Veeam", Payer.US, "25.00")),
            licence(OAK, "Bitdefender", "Pax8", 20, "1.90"),
            licence(OAK, "Microsoft 365", "Microsoft", 20, "10.30"));

    assertThat(costs.total()).isEqualTo(euros("269.00"));
    assertThat(costs.of(Job.ANTIVIRUS)).contains(euros("38.00"));
    assertThat(costs.items())
        .extracting(SupplierCosts.Item::name)
        .as("the dearest first")
        .containsExactly("Microsoft 365", "Bitdefender", "Veeam");
  }

  @Test
  void a_tools_own_cost_gives_way_to_a_licence_for_the_same_job() {
    var costs =
        of(
            List.of(paid(OAK, "Endpoint protection", Payer.US, "40.00")),
            licence(OAK, "Antivirus", "Pax8", 10, "2.00"));

    assertThat(costs.total()).isEqualTo(euros("20.00"));
    assertThat(costs.items()).hasSize(1);
  }

  @Test
  void what_the_client_pays_itself_costs_us_nothing() {
    var costs = of(List.of(paid(OAK, "Veeam", Payer.CLIENT, "25.00")));

    assertThat(costs.total()).isEqualTo(euros("0"));
    assertThat(costs.theirs()).hasSize(1);
    assertThat(costs.items()).isEmpty();
  }

  @Test
  void an_unknown_cost_or_payer_is_named_and_not_counted() {
    var unpriced =
        new Equipment.Licence(
            "Z1",
            OAK,
            "Bitdefender",
            Optional.empty(),
            OptionalInt.empty(),
            Optional.of(euros("2")),
            Optional.empty(),
            Optional.empty());
    var whose =
        new Equipment.Tool(
            OAK, "Veeam", true, Optional.empty(), Optional.empty(), Optional.of(euros("25")));

    var costs = of(List.of(whose, has(OAK, "NinjaOne")), unpriced);

    assertThat(costs.total()).isEqualTo(euros("0"));
    assertThat(costs.items())
        .extracting(SupplierCosts.Item::why)
        .containsExactly(SupplierCosts.Why.NO_PAYER, SupplierCosts.Why.NO_COST);
    assertThat(costs.unclear()).isEqualTo(2);
  }

  private static SupplierCosts of(List<Equipment.Tool> tools, Equipment.Licence... licences) {
    return SupplierCosts.of(OAK, new Equipment(EUR, tools, List.of(licences)), Toolkit.SHIPPED);
  }
}
