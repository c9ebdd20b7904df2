package app.tamis.lift;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.Recorded;
import app.tamis.grading.acts.Act;
import app.tamis.lift.Proof.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProvingTests {

  private static final LocalDate SIGNED = LocalDate.of(2026, 1, 15);
  private static final LocalDate MONTH_END = LocalDate.of(2026, 3, 31);
  private static final Act.Remedy RAISE = new Act.Raise(0.1);

  @Test
  void the_first_payment_since_is_the_proof_of_a_price() {
    var proof = proof(RAISE, bill(500, Optional.of(LocalDate.of(2026, 2, 20))));

    assertThat(proof).isEqualTo(Proof.found("B1", LocalDate.of(2026, 2, 20)));
  }

  @Test
  void a_bill_past_due_and_not_paid_is_none() {
    assertThat(proof(RAISE, bill(500, Optional.empty()))).isEqualTo(Proof.missing("B1"));
  }

  @Test
  void where_no_bill_was_written_it_is_unknown_until_none_is_coming() {
    assertThat(in(SIGNED.plusDays(60)).of(new Doing.Acting(RAISE))).isEqualTo(Proof.UNKNOWN);
    assertThat(in(SIGNED.plusDays(61)).of(new Doing.Acting(RAISE)).answer())
        .isEqualTo(Answer.MISSING);
  }

  @Test
  void a_smaller_bill_than_the_fee_isnt_on_the_new_terms() {
    var paid = Optional.of(LocalDate.of(2026, 2, 20));

    assertThat(proof(Act.Managed.at(900), bill(899, paid)).answer()).isEqualTo(Answer.MISSING);
    assertThat(proof(Act.Managed.at(900), bill(900, paid)).answer()).isEqualTo(Answer.FOUND);
    assertThat(
            with(List.of(bill(150, paid)), List.of())
                .of(new Doing.Talking(Talk.MINIMUM_FEE, OptionalDouble.of(150)))
                .answer())
        .isEqualTo(Answer.FOUND);
  }

  @Test
  void one_bill_paid_late_is_not_on_time() {
    var late = bill(500, Optional.of(LocalDate.of(2026, 3, 2)));
    var onTime = bill(500, Optional.of(LocalDate.of(2026, 3, 1)));

    assertThat(proof(new Act.PayOnTime(), late).answer()).isEqualTo(Answer.MISSING);
    assertThat(proof(new Act.PayOnTime(), onTime).answer()).isEqualTo(Answer.FOUND);
  }

  @Test
  void the_share_of_tickets_since_is_the_proof_of_a_practice() {
    assertThat(tickets(9, 10)).isEqualTo(Proof.found("9 / 10", MONTH_END));
    assertThat(tickets(8, 10)).isEqualTo(Proof.missing("8 / 10"));
    assertThat(tickets(0, 0)).isEqualTo(Proof.UNKNOWN);
  }

  private static Proof tickets(int proper, int all) {
    var tickets = IntStream.range(0, all).mapToObj(number -> ticket(number < proper)).toList();
    return with(List.of(), tickets).of(new Doing.Acting(new Act.UseTickets(0.9)));
  }

  private static Proof proof(Act.Remedy act, Recorded.Invoice... bills) {
    return with(Stream.of(bills).toList(), List.of()).of(new Doing.Acting(act));
  }

  private static Proving in(LocalDate until) {
    return new Proving(SIGNED, until, List.of(), List.of(), List.of());
  }

  private static Proving with(List<Recorded.Invoice> bills, List<Recorded.Ticket> tickets) {
    return new Proving(SIGNED, MONTH_END, bills, tickets, List.of());
  }

  private static Recorded.Invoice bill(double total, Optional<LocalDate> paidOn) {
    return new Recorded.Invoice(
        "B1",
        LocalDate.of(2026, 2, 1),
        LocalDate.of(2026, 3, 1),
        total,
        total * 1.2,
        paidOn.isPresent() ? total * 1.2 : 0,
        paidOn,
        paidOn.isPresent(),
        Optional.of(false));
  }

  private static Recorded.Ticket ticket(boolean proper) {
    return new Recorded.Ticket(
        "T",
        SIGNED.atTime(9, 0),
        Optional.empty(),
        Optional.of(proper ? "portal" : "phone"),
        Optional.of("normal"),
        Optional.of("incident"),
        Optional.of("the printer"),
        Optional.empty(),
        true,
        proper,
        false,
        false,
        false);
  }
}
