package app.tamis.facts;

import static app.tamis.facts.FolderFixture.TODAY;
import static app.tamis.facts.FolderFixture.aFolder;
import static app.tamis.facts.FolderFixture.door;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What suppliers charge, brought as they export it.
class SupplierExportsTests {

  private static final String HEADER =
      "company_name,description,quantity,cost,cost_total,currency_code\n";

  @TempDir private Path temporary;
  private FolderFixture folder;

  @BeforeEach
  void begin() {
    folder =
        aFolder(temporary.resolve("Oak IT"))
            .with("clients.csv", "client_id,name\nC1,Café Gérard SARL\nC2,Oak & Partners\n");
  }

  @Test
  void a_charge_becomes_licences_of_the_client_whom_its_name_means() {
    folder.with("pax8.csv", HEADER + "CAFE GERARD,Bitdefender,20,1.90,38.00,EUR\n");

    folder.importedInto(temporary.resolve("data"));

    var equipment = door(TODAY).equipment(temporary.resolve("data")).orElseThrow();
    assertThat(equipment.licences(new ClientId("C1")))
        .singleElement()
        .satisfies(licence -> {
          assertThat(licence.product()).isEqualTo("Bitdefender");
          assertThat(licence.supplier()).contains("Pax8");
          assertThat(licence.monthlyCost()).contains(Amount.of("38", "EUR"));
        });
  }

  @Test
  void tools_are_read_with_who_pays_what_for_them() {
    folder.with(
        "stack.csv",
        "client_id,tool,in_place,since,paid_by,monthly_cost\nC2,Veeam,yes,2024-01-01,us,25\n");

    folder.importedInto(temporary.resolve("data"));

    assertThat(door(TODAY).equipment(temporary.resolve("data")).orElseThrow().tools())
        .singleElement()
        .satisfies(tool -> {
          assertThat(tool.payer()).contains(Equipment.Payer.US);
          assertThat(tool.monthlyCost()).contains(Amount.of("25", "EUR"));
          assertThat(tool.since()).isPresent();
        });
    assertThat(door(TODAY).equipment(temporary.resolve("nowhere"))).isEmpty();
  }

  @Test
  void a_charge_in_another_currency_or_of_nobody_we_know_is_a_fault_in_words() {
    folder.with(
        "pax8.csv",
        HEADER
            + "Oak & Partners,Bitdefender,20,1.90,38.00,USD\n"
            + "Elm Dentists,Bitdefender,5,1.90,9.50,EUR\n");

    assertThat(folder.faults())
        .anyMatch(fault -> fault.contains("USD"))
        .anyMatch(fault -> fault.contains("Elm Dentists"));
  }

  @Test
  void what_is_typed_takes_the_place_of_what_was_told_under_the_same_name() {
    folder.with("stack.csv", "client_id,tool,in_place\nC1,Veeam,no\nC2,Veeam,yes\n");
    folder.importedInto(temporary.resolve("data"));
    var typed =
        new BookRows.Row(
            FactTable.STACK,
            new ClientId("C1"),
            new java.util.TreeMap<>(java.util.Map.of("tool", "Veeam", "in_place", "true")));

    var known =
        door(TODAY)
            .equipment(temporary.resolve("data"))
            .orElseThrow()
            .with(BookRows.ofRows(List.of(typed)));

    assertThat(known.tools()).hasSize(2).allMatch(Equipment.Tool::inPlace);
  }
}
