package app.tamis.facts;

import static app.tamis.facts.FolderFixture.aFolder;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a later import says under a key that is known already.
class KnownOtherwiseTests {

  private static final String BILLS = "invoice_id,client_id,issued_on,total\n";

  @TempDir private Path temporary;

  @Test
  void the_same_key_client_and_day_replaces_what_was_known() {
    bills("B1,C1,2025-01-05,100\n", ImportOptions.STRICT);

    assertThat(bills("B1,C1,2025-01-05,120\n", ImportOptions.STRICT)).isEqualTo("0 new, 1 changed");
  }

  @Test
  void another_day_under_a_known_number_is_no_correction_unless_somebody_says_so() {
    bills("1,C1,2025-01-05,100\n2,C1,2025-02-05,100\n", ImportOptions.STRICT);

    var nextYear = "1,C1,2026-01-05,300\n3,C1,2026-02-05,100\n";
    assertThat(bills(nextYear, ImportOptions.STRICT))
        .isEqualTo(
            "refused: invoices.csv:2 invoice_id: 1: a record of its own, or the one that an earlier import told of Alpha SARL, 5 January 2025");
    assertThat(bills(nextYear, ImportOptions.SKIPPING)).isEqualTo("1 new, 0 changed");
    assertThat(bills(nextYear, ImportOptions.STRICT.with(new Precedence(true, false, false))))
        .isEqualTo("0 new, 1 changed");
  }

  @Test
  void another_client_under_a_known_number_is_told_with_the_one_that_is_known() {
    bills("1,C1,2025-01-05,100\n", ImportOptions.STRICT);

    assertThat(bills("1,C2,2025-01-05,100\n", ImportOptions.STRICT))
        .isEqualTo(
            "refused: invoices.csv:2 invoice_id: 1: a record of its own, or the one that an earlier import told of Alpha SARL, 5 January 2025");
  }

  @Test
  void a_ticket_of_the_same_moment_in_another_zone_is_the_same_one() {
    var tickets = "ticket_id,client_id,opened_at\n";
    store("tickets.csv", tickets + "T1,C1,2025-01-05T10:00:00\n", ImportOptions.STRICT);

    assertThat(store("tickets.csv", tickets + "T1,C1,2025-01-05T23:30:00\n", ImportOptions.STRICT))
        .isEqualTo("0 new, 1 changed");
    assertThat(store("tickets.csv", tickets + "T1,C1,2025-01-09T10:00:00\n", ImportOptions.STRICT))
        .startsWith("refused: tickets.csv:2 ticket_id: T1");
  }

  @Test
  void a_payment_that_moves_on_with_its_bill_is_known_and_one_of_another_bill_is_told() {
    bills("1,C1,2025-01-05,100\n2,C2,2025-01-06,100\n", ImportOptions.STRICT);
    var payments = "payment_id,invoice_id,paid_on,amount\n";
    store("payments.csv", payments + "P1,1,2025-02-01,40\n", ImportOptions.STRICT);

    assertThat(store("payments.csv", payments + "P1,1,2025-03-01,100\n", ImportOptions.STRICT))
        .isEqualTo("0 new, 1 changed");
    assertThat(store("payments.csv", payments + "P1,2,2025-03-01,100\n", ImportOptions.STRICT))
        .isEqualTo(
            "refused: payments.csv:2 payment_id: P1: a record of its own, or the one that an earlier import told of Alpha SARL, 1 March 2025");
  }

  private String bills(String rows, ImportOptions options) {
    return store("invoices.csv", BILLS + rows, options);
  }

  private String store(String file, String text, ImportOptions options) {
    var folder = aFolder(temporary.resolve("folder"));
    for (var other : List.of("tickets.csv", "invoices.csv", "invoice_lines.csv", "payments.csv")) {
      folder.without(other);
    }
    var rejects = new ArrayList<Reject>();
    try (var opened = FactsFolder.open(folder.with(file, text).written())) {
      var done =
          FolderFixture.door(LocalDate.of(2026, 11, 1))
              .importInto(temporary.resolve("data"), opened, options, rejects::add);
      return switch (done) {
        case Facts.Import.Stored(var stored, _, _) ->
            "%d new, %d changed".formatted(stored.added(), stored.changed());
        case Facts.Import.NothingNew _ -> "nothing new";
        case Facts.Import.Refused _ -> "refused: " + FolderFixture.sentence(rejects.getFirst());
      };
    }
  }
}
