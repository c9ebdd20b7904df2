package app.tamis.debits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GoCardlessReadingTests {

  private static final Debit DEBIT =
      new Debit(
          UUID.fromString("00000000-0000-0000-0000-00000000000a"),
          7,
          UUID.fromString("00000000-0000-0000-0000-00000000000b"),
          UUID.fromString("00000000-0000-0000-0000-00000000000c"),
          new ClientId("C001"),
          "I1",
          "F-1",
          LocalDate.of(2025, 12, 31),
          Amount.of("450.00", "EUR"),
          LocalDate.of(2026, 1, 29),
          Outcome.UNDER_WAY,
          "",
          "",
          Optional.empty(),
          Optional.empty(),
          false);

  private static final String PAYMENTS =
      "id,created_at,charge date,amount,description,currency,status,transaction_fee\n";

  private static final String EVENTS =
      "id,created_at,resource_type,action,credit_amount,debit_amount,details.origin,details.cause,"
          + "details.description,payments.id,payments.charge_date,payments.amount,"
          + "payments.description,payments.currency,payments.status\n";

  @Test
  void an_export_of_payments_says_how_each_stands_and_fees_are_no_payment() {
    var read =
        read(
            PAYMENTS
                + "PM1,2026-01-15,2026-01-29,450.00,F-1 %s,EUR,charged_back,4.50\n"
                    .formatted(DEBIT.reference())
                + "PM2,2026-01-15,2026-01-29,12.00,A membership,EUR,failed,0.20\n");

    assertThat(read.told())
        .containsExactly(
            new Told(2, DEBIT.id(), Outcome.CHARGED_BACK, "", "", LocalDate.of(2026, 1, 29)));
    assertThat(read.others()).isEqualTo(1);
  }

  @Test
  void events_of_a_payout_are_told_in_the_order_in_which_they_happened() {
    var read =
        read(
            EVENTS
                + "EV2,2026-02-20T08:00:00.000Z,payments,charged_back,,450.00,bank,refund_requested,Refund asked for,PM1,2026-01-29,450.00,F-1 %s,EUR,charged_back\n"
                    .formatted(DEBIT.reference())
                + "EV1,2026-02-02T23:30:00.000Z,payments,paid_out,450.00,,gocardless,payment_paid_out,Paid out,PM1,2026-01-29,450.00,F-1 %s,EUR,charged_back\n"
                    .formatted(DEBIT.reference())
                + "EV3,2026-02-02T09:00:00.000Z,payouts,paid,,440.00,,,,,,,,,\n");

    assertThat(read.told())
        .extracting(Told::outcome)
        .containsExactly(Outcome.PAID, Outcome.CHARGED_BACK);
    assertThat(read.told())
        .extracting(Told::on)
        .as("days are those of the portfolio")
        .containsExactly(LocalDate.of(2026, 2, 3), LocalDate.of(2026, 2, 20));
    assertThat(read.told().getLast().cause()).isEqualTo("refund_requested");
    assertThat(read.others()).isEqualTo(1);
  }

  @Test
  void all_faults_are_told_together() {
    assertThatThrownBy(() ->
            read(
                PAYMENTS
                    + "PM1,,2026-01-29,450.00,F-1 %1$s,USD,failed,0\n".formatted(DEBIT.reference())
                    + "PM2,,2026-01-29,45.00,F-1 %1$s,EUR,perhaps,0\n".formatted(DEBIT.reference())
                    + "PM3,,soon,450.00,F-1 %1$s,EUR,failed,0\n".formatted(DEBIT.reference())
                    + "PM4,,2026-01-29,450.00,F-9 DBT-000009-0,EUR,failed,0\n"))
        .isInstanceOfSatisfying(
            Problems.class,
            found ->
                assertThat(found.messages())
                    .extracting(Message::key)
                    .containsExactly(
                        "debits.in.currency",
                        "debits.in.amount",
                        "debits.in.status",
                        "debits.in.day",
                        "debits.in.unknown"));
  }

  @Test
  void what_is_another_file_is_refused() {
    assertThatThrownBy(() -> read("name,town\nZoé,Brest\n")).isInstanceOf(Problems.class);
    assertThatThrownBy(() -> read("")).isInstanceOf(Problems.class);
  }

  private static ReadBack.Outcomes read(String text) {
    return (ReadBack.Outcomes)
        new GoCardlessReading(
                "file.csv", Map.of(7L, DEBIT), Map.of(7L, "Vauban"), ZoneId.of("Europe/Paris"))
            .read(text);
  }
}
