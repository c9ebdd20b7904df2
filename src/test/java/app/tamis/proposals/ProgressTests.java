package app.tamis.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.Agreement;
import app.tamis.agreements.AgreementState;
import app.tamis.agreements.Draft;
import app.tamis.basics.ClientId;
import app.tamis.facts.Recorded.Invoice;
import app.tamis.proposals.ClientProposal.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How far a proposal has come.
class ProgressTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
  private static final LocalDate STARTS = LocalDate.of(2026, 3, 1);
  private static final Instant AT = Instant.parse("2026-01-15T10:00:00Z");

  @Test
  void it_is_drafted_sent_and_lapses_the_day_after_its_last() {
    assertThat(of(proposal(Optional.empty(), Optional.empty()), TODAY))
        .isInstanceOf(Progress.Drafted.class);
    var sent = proposal(Optional.of(LocalDate.of(2026, 1, 15)), Optional.empty());
    assertThat(of(sent, LocalDate.of(2026, 2, 14))).isInstanceOf(Progress.Sent.class);
    assertThat(of(sent, LocalDate.of(2026, 2, 15))).isInstanceOf(Progress.Lapsed.class);
  }

  @Test
  void what_was_declined_says_why() {
    var answer = new Answer(Optional.empty(), "too dear", "Zoë", AT);

    assertThat(of(proposal(Optional.of(TODAY), Optional.of(answer)), TODAY))
        .isEqualTo(new Progress.Declined("too dear"));
  }

  @Test
  void what_was_chosen_is_followed_to_the_first_bill_of_the_fee_that_is_paid() {
    var old = bill("F1", LocalDate.of(2026, 2, 28), 900, true);
    var small = bill("F2", LocalDate.of(2026, 3, 1), 120, true);
    var open = bill("F3", LocalDate.of(2026, 3, 1), 715, false);
    var paid = bill("F3", LocalDate.of(2026, 3, 1), 715, true);

    assertThat(chosen(Optional.empty())).isInstanceOf(Progress.Chosen.class);
    assertThat(chosen(Optional.of(signed()))).isInstanceOf(Progress.Signed.class);
    assertThat(chosen(Optional.of(signed()), old, small)).isInstanceOf(Progress.Signed.class);
    assertThat(chosen(Optional.of(signed()), old, open))
        .isEqualTo(new Progress.Billed(complete(), "F3", open.dueOn()));
    assertThat(chosen(Optional.of(signed()), old, paid))
        .isEqualTo(new Progress.Paid(complete(), "F3", paid.lastReceivedOn().orElseThrow()));
  }

  @Test
  void an_option_that_is_twice_todays_bill_or_more_says_how_many_times() {
    var frozen = FrozenProposals.of("en");

    assertThat(frozen.times(frozen.option("complete").orElseThrow())).isEmpty();
    assertThat(frozen.times(frozen.option("always").orElseThrow()).orElseThrow())
        .isBetween(2.04, 2.05);
  }

  private static Progress chosen(Optional<Agreement> agreement, Invoice... bills) {
    var answer = new Answer(Optional.of("complete"), "", "Zoë", AT);
    return Progress.of(
        proposal(Optional.of(TODAY), Optional.of(answer)), agreement, List.of(bills), TODAY);
  }

  private static FrozenOption complete() {
    return FrozenProposals.of("en").option("complete").orElseThrow();
  }

  private static Progress of(ClientProposal proposal, LocalDate today) {
    return Progress.of(proposal, Optional.empty(), List.of(), today);
  }

  private static ClientProposal proposal(Optional<LocalDate> sent, Optional<Answer> answer) {
    return new ClientProposal(
        new UUID(0, 1),
        new ClientId("C001"),
        FrozenProposals.of("en"),
        sent,
        answer,
        Optional.empty(),
        false,
        "Anna",
        AT);
  }

  private static Agreement signed() {
    var frozen = FrozenProposals.of("en");
    var draft =
        new Draft(
            "managed",
            "en",
            "FR",
            "EUR",
            STARTS,
            "",
            false,
            frozen.firm(),
            frozen.client(),
            List.of(),
            Map.of());
    return new Agreement(
        new UUID(0, 2),
        new ClientId("C001"),
        Agreement.Origin.MADE,
        1,
        draft,
        new AgreementState.Signed("Zoë", "Gérante", TODAY),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "Anna",
        AT);
  }

  private static Invoice bill(String number, LocalDate issued, double total, boolean paid) {
    return new Invoice(
        number,
        issued,
        issued.plusDays(30),
        total,
        total * 1.2,
        paid ? total * 1.2 : 0,
        paid ? Optional.of(issued.plusDays(20)) : Optional.empty(),
        paid,
        Optional.empty());
  }
}
