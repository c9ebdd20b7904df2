package app.tamis.reminders;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.billing.Payee;
import app.tamis.law.Governing;
import app.tamis.law.LateBill.Payment;
import app.tamis.law.LawTable;
import app.tamis.law.LawTables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/// Bills and clients of a made firm.
@NullMarked
final class ReminderFixtures {

  private ReminderFixtures() {}

  static OpenBill bill(String number, LocalDate due, Amount total, Payment... payments) {
    return new OpenBill(number, number, due.minusDays(30), due, total, List.of(payments), false);
  }

  static OpenBill disputed(String number, LocalDate due, Amount total) {
    return new OpenBill(number, number, due.minusDays(30), due, total, List.of(), true);
  }

  static Reminding reminding(Map<String, Map<Step, LocalDate>> taken, Stop... stops) {
    return new Reminding(Pace.USUAL, Optional.empty(), List.of(stops), taken);
  }

  static Reminded client(String language, Optional<Boolean> consumer, List<Overdue> bills) {
    return new Reminded(
        new ClientId("C011"),
        11,
        "Café du Port",
        List.of("2 rue du Bac", "29200 Brest"),
        Optional.of(new Payee("Maude Dubois", "maude@example.org", Optional.of(language))),
        language,
        consumer,
        Optional.empty(),
        bills,
        List.of());
  }

  static LawTable law(String country) {
    return switch (LawTables.shipped().governing(Optional.empty(), country)) {
      case Governing.Known(_, var table) -> table;
      case Governing.Unknown unknown -> throw new IllegalStateException(unknown.country());
    };
  }
}
