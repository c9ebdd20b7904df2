package app.tamis.debits;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.debits.Collecting.Collected;
import app.tamis.debits.Collecting.Owed;
import app.tamis.debits.Collecting.Owing;
import app.tamis.facts.Bill;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CollectingTests {

  private static final ClientId CLIENT = new ClientId("C001");
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final MandateState.Signature SIGNED =
      new MandateState.Signature("Zoé", "", LocalDate.of(2026, 1, 15), "Brest", false);

  @Test
  void what_was_announced_today_is_collected_fourteen_days_later_to_the_cent() {
    var collected = of(mandate(Scheme.CORE, active(), Optional.empty()), bill("1234.50", "0.00"));

    assertThat(collected.leftOut()).isEmpty();
    assertThat(collected.rows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.amount().plain()).isEqualTo("1234.5");
          assertThat(row.chargeOn()).isEqualTo(LocalDate.of(2026, 1, 29));
        });
  }

  @Test
  void of_a_bill_paid_in_part_the_rest_is_collected() {
    assertThat(of(mandate(Scheme.CORE, active(), Optional.empty()), bill("100.00", "33.33")).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.amount().plain()).isEqualTo("66.67"));
  }

  @Test
  void nothing_is_collected_before_the_day_on_which_the_law_lets_it() {
    assertThat(
            Collecting.firstDay(
                Scheme.CORE, 1, Optional.of(LocalDate.of(2026, 1, 23)), LocalDate.of(2026, 1, 15)))
        .isEqualTo(LocalDate.of(2026, 1, 23));
    assertThat(
            Collecting.firstDay(
                Scheme.CORE, 14, Optional.of(LocalDate.of(2026, 1, 23)), LocalDate.of(2026, 1, 15)))
        .isEqualTo(LocalDate.of(2026, 1, 29));
  }

  @Test
  void bacs_wants_ten_working_days_around_bank_holidays() {
    assertThat(Collecting.firstDay(Scheme.BACS, 14, Optional.empty(), LocalDate.of(2026, 1, 15)))
        .isEqualTo(LocalDate.of(2026, 2, 4));
    assertThat(Collecting.firstDay(Scheme.BACS, 10, Optional.empty(), LocalDate.of(2026, 12, 18)))
        .as("Christmas, Boxing Day in lieu, New Year")
        .isEqualTo(LocalDate.of(2027, 1, 6));
    assertThat(Collecting.firstDay(Scheme.BACS, 3, Optional.empty(), LocalDate.of(2026, 1, 15)))
        .as("fewer can't be agreed upon")
        .isEqualTo(LocalDate.of(2026, 1, 29));
  }

  @Test
  void a_day_on_which_sepa_rests_is_passed_over() {
    assertThat(Collecting.firstDay(Scheme.CORE, 14, Optional.empty(), LocalDate.of(2026, 3, 20)))
        .as("Good Friday to Easter Monday")
        .isEqualTo(LocalDate.of(2026, 4, 7));
  }

  @Test
  void another_currency_is_refused_with_client_and_bill() {
    var collected =
        new Collecting(Currency.getInstance("USD"), TODAY)
            .of(
                List.of(
                    owing(mandate(Scheme.CORE, active(), Optional.empty()), bill("9.00", "0"))));

    assertThat(collected.rows()).isEmpty();
    assertThat(collected.leftOut())
        .singleElement()
        .satisfies(one ->
            assertThat(one.why())
                .isEqualTo(
                    Message.of("debits.out.currency", "F-1", "Maison Vauban", "USD", "EUR")));
  }

  @Test
  void older_debt_of_who_is_insolvent_is_left_out_and_newer_is_not() {
    var mandate = mandate(Scheme.CORE, active(), Optional.empty());
    var older =
        new Owing(
            mandate,
            "Maison Vauban",
            Optional.of(LocalDate.of(2026, 1, 1)),
            List.of(new Owed(CLIENT, bill("9.00", "0"), Optional.empty())));
    var newer =
        new Owing(
            mandate,
            "Maison Vauban",
            Optional.of(LocalDate.of(2025, 12, 1)),
            List.of(new Owed(CLIENT, bill("9.00", "0"), Optional.empty())));

    assertThat(whys(new Collecting(EUR, TODAY).of(List.of(older))))
        .containsExactly("debits.out.insolvent");
    assertThat(new Collecting(EUR, TODAY).of(List.of(newer)).rows()).hasSize(1);
  }

  @Test
  void each_mandate_that_cant_be_collected_from_says_why() {
    assertThat(whys(of(mandate(Scheme.B2B, active(), Optional.empty()), bill("9.00", "0"))))
        .containsExactly("debits.out.b2b");
    assertThat(
            whys(
                of(
                    mandate(Scheme.CORE, new MandateState.Asked(Instant.EPOCH), Optional.empty()),
                    bill("9.00", "0"))))
        .containsExactly("debits.out.asked");
    assertThat(
            whys(
                of(
                    mandate(Scheme.CORE, new MandateState.Signed(SIGNED), Optional.empty()),
                    bill("9.00", "0"))))
        .containsExactly("debits.out.signed");
    assertThat(
            whys(
                of(
                    mandate(Scheme.CORE, new MandateState.Cancelled(TODAY, ""), Optional.empty()),
                    bill("9.00", "0"))))
        .containsExactly("debits.out.cancelled");
  }

  @Test
  void a_mandate_lapses_after_thirty_six_months_without_a_debit() {
    var mandate = mandate(Scheme.CORE, active(), Optional.empty());

    assertThat(mandate.on(LocalDate.of(2029, 1, 15)).state())
        .isInstanceOf(MandateState.Active.class);
    assertThat(mandate.on(LocalDate.of(2029, 1, 16)).state())
        .isEqualTo(new MandateState.Lapsed(LocalDate.of(2029, 1, 15)));
    assertThat(
            mandate(Scheme.CORE, active(), Optional.of(LocalDate.of(2027, 5, 3)))
                .on(LocalDate.of(2029, 1, 16))
                .state())
        .isInstanceOf(MandateState.Active.class);
  }

  private static List<String> whys(Collected collected) {
    assertThat(collected.rows()).isEmpty();
    return collected.leftOut().stream().map(one -> one.why().key()).toList();
  }

  private static Collected of(Mandate mandate, Bill bill) {
    return new Collecting(EUR, TODAY).of(List.of(owing(mandate, bill)));
  }

  private static Owing owing(Mandate mandate, Bill bill) {
    return new Owing(
        mandate,
        "Maison Vauban",
        Optional.empty(),
        List.of(new Owed(CLIENT, bill, Optional.empty())));
  }

  private static MandateState active() {
    return new MandateState.Active(SIGNED, TODAY, "MD001");
  }

  static Bill bill(String payable, String received) {
    return new Bill(
        "I1",
        "F-1",
        LocalDate.of(2025, 12, 31),
        LocalDate.of(2026, 1, 12),
        new BigDecimal(payable),
        new BigDecimal(received),
        Optional.of(false),
        List.of());
  }

  static Mandate mandate(Scheme scheme, MandateState state, Optional<LocalDate> lastUsed) {
    return new Mandate(
        UUID.fromString("00000000-0000-0000-0000-000000000001"),
        CLIENT,
        12,
        scheme,
        new Creditor("Harbour IT", "FR72ZZZ123456", List.of("1 quai du Port", "29200 Brest"), 14),
        "en",
        new Mandate.To("Zoé Durand", "zoe@example.org"),
        "Maison Vauban",
        new PostalAddress("rue du Bac", "2", "29200", "Brest", "FR"),
        "2606",
        "",
        state,
        Optional.empty(),
        lastUsed,
        Optional.empty(),
        Optional.empty(),
        Mandate.GoCardlessId.NONE);
  }
}
