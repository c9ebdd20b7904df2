package app.tamis.proposals;

import app.tamis.agreements.Agreement;
import app.tamis.agreements.AgreementState;
import app.tamis.facts.Recorded.Invoice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How far a proposal has come, on the way to the first payment.
public sealed interface Progress {

  record Drafted() implements Progress {}

  /// The client hasn't answered.
  record Sent(LocalDate on) implements Progress {}

  /// Nobody answered in time.
  record Lapsed(LocalDate until) implements Progress {}

  /// It wants none of the options.
  record Declined(String why) implements Progress {}

  /// The agreement isn't signed.
  record Chosen(FrozenOption option) implements Progress {}

  /// What was chosen was then not signed.
  record NotSigned(FrozenOption option) implements Progress {}

  /// It is signed; no bill of its time is on record.
  ///
  /// @param from when it holds
  record Signed(FrozenOption option, LocalDate from) implements Progress {}

  /// A bill on the new terms is on record, and isn't paid.
  record Billed(FrozenOption option, String bill, LocalDate dueOn) implements Progress {}

  /// The first of them was paid: nothing is left to follow.
  record Paid(FrozenOption option, String bill, LocalDate on) implements Progress {}

  /// @param agreement that was made of what was chosen
  /// @param bills of the client's, on record since the agreement holds
  static Progress of(
      ClientProposal proposal,
      Optional<Agreement> agreement,
      List<Invoice> bills,
      LocalDate today) {
    if (proposal.isDeclined()) {
      return new Declined(proposal.answer().map(ClientProposal.Answer::note).orElse(""));
    }
    if (proposal.chosen().isPresent()) {
      return chosen(proposal.chosen().get(), agreement, bills);
    }
    if (proposal.sentOn().isEmpty()) {
      return new Drafted();
    }
    return proposal.isOpen(today)
        ? new Sent(proposal.sentOn().get())
        : new Lapsed(proposal.frozen().until());
  }

  private static Progress chosen(
      FrozenOption option, Optional<Agreement> agreement, List<Invoice> bills) {
    return agreement
        .map(one ->
            switch (one.state()) {
              case AgreementState.Drafted _, AgreementState.Sent _ -> new Chosen(option);
              case AgreementState.Signed _ -> signed(option, one.draft().startsOn(), bills);
              case AgreementState.Declined _,
                  AgreementState.Expired _,
                  AgreementState.Withdrawn _ ->
                  new NotSigned(option);
            })
        .orElse(new Chosen(option));
  }

  private static Progress signed(FrozenOption option, LocalDate from, List<Invoice> bills) {
    var onNewTerms =
        bills.stream()
            .filter(bill -> !bill.issuedOn().isBefore(from))
            .filter(bill -> bill.total() >= option.fee().doubleValue())
            .toList();
    return Invoice.firstPaid(onNewTerms)
        .<Progress>map(
            paid -> new Paid(option, paid.number(), paid.lastReceivedOn().orElse(paid.dueOn())))
        .or(() ->
            onNewTerms.stream()
                .findFirst()
                .map(bill -> new Billed(option, bill.number(), bill.dueOn())))
        .orElse(new Signed(option, from));
  }
}
