package app.tamis.stack;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.facts.Equipment;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Tools and licences that mention what matters only.
final class StackFixtures {

  static final Currency EUR = Currency.getInstance("EUR");
  static final ClientId OAK = new ClientId("OAK");
  static final ClientId ELM = new ClientId("ELM");
  static final ClientId FIR = new ClientId("FIR");

  private StackFixtures() {}

  static Equipment.Tool has(ClientId client, String tool) {
    return new Equipment.Tool(
        client, tool, true, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Equipment.Tool lacks(ClientId client, String tool) {
    return new Equipment.Tool(
        client, tool, false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Equipment.Tool paid(ClientId client, String tool, Equipment.Payer payer, String cost) {
    return new Equipment.Tool(
        client, tool, true, Optional.empty(), Optional.of(payer), Optional.of(euros(cost)));
  }

  static Equipment.Licence licence(
      ClientId client, String product, String supplier, int seats, String cost) {
    return new Equipment.Licence(
        client.text() + product,
        client,
        product,
        Optional.of(supplier).filter(name -> !name.isEmpty()),
        OptionalInt.of(seats),
        Optional.of(euros(cost)),
        Optional.of(LocalDate.parse("2026-06-30")),
        Optional.empty());
  }

  static Amount euros(String amount) {
    return Amount.of(amount, "EUR");
  }

  static Equipment equipment(Equipment.Tool... tools) {
    return new Equipment(EUR, List.of(tools), List.of());
  }
}
