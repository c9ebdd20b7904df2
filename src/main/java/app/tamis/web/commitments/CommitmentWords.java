package app.tamis.web.commitments;

import app.tamis.agreements.Agreement;
import app.tamis.agreements.Commitment;
import app.tamis.agreements.CommitmentEvent;
import app.tamis.agreements.CommitmentEvent.What;
import app.tamis.agreements.CommitmentState;
import app.tamis.agreements.Commitments;
import app.tamis.agreements.KeptByPayment;
import app.tamis.agreements.Worded;
import app.tamis.basics.Amount;
import app.tamis.basics.Money;
import app.tamis.basics.Words;
import app.tamis.parting.Breaches;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Puts commitments into words.
///
/// @param agreements by id, for those that were made under one
/// @param paid what payments seem to have met
/// @param decides whether the reader may confirm a refusal
record CommitmentWords(
    Words words,
    Currency currency,
    LocalDate today,
    Map<UUID, Agreement> agreements,
    Map<UUID, KeptByPayment> paid,
    boolean decides) {

  /// What only who decides may say.
  private static final Set<What> DECIDED =
      EnumSet.of(What.REFUSED, What.WAIVED, What.MADE_GOOD, What.TAKEN_BACK);

  CommitmentsView.Row row(Commitment commitment) {
    return new CommitmentsView.Row(
        commitment.id().toString(),
        commitment.what(),
        details(commitment),
        stands(commitment),
        Optional.ofNullable(paid.get(commitment.id()))
            .map(one -> words.say("commitments.paid", one.bill(), one.on()))
            .orElse(""),
        commitment.isOpen(),
        decides && Breaches.isOne(commitment),
        says(commitment),
        commitment.events().stream().map(this::event).toList());
  }

  private String details(Commitment commitment) {
    var amount =
        commitment.amount().map(value -> Money.exact(new Amount(value, currency), words.locale()));
    var due =
        commitment
            .dueOn()
            .map(day ->
                commitment.isOverdue(today)
                    ? words.say("commitments.was-due", day)
                    : words.say("commitments.due", day));
    return String.join(
        " · ", Stream.of(amount, due, clause(commitment)).flatMap(Optional::stream).toList());
  }

  /// Under which clause, of what.
  Optional<String> clause(Commitment commitment) {
    return commitment
        .agreement()
        .flatMap(id -> Optional.ofNullable(agreements.get(id)))
        .flatMap(agreement ->
            agreement
                .draft()
                .clause(commitment.clause())
                .map(Worded::title)
                .map(title -> words.say("commitments.under", title)));
  }

  String stands(Commitment commitment) {
    return switch (commitment.state()) {
      case CommitmentState.Open(var owed) ->
          owed.map(day -> words.say("commitments.stands.owed", day))
              .orElseGet(() -> words.say("commitments.stands.open"));
      case CommitmentState.Reported(_, var on, var by, var note) ->
          note.isEmpty()
              ? words.say("commitments.stands.reported", on, by)
              : words.say("commitments.stands.reported.note", on, by, note);
      case CommitmentState.Refused(var owed, var on, var by) ->
          words.say(
              owed ? "commitments.stands.refused" : "commitments.stands.refused.early", on, by);
      case CommitmentState.Kept(var on, _) -> words.say("commitments.stands.kept", on);
      case CommitmentState.Waived(var on, var by) -> words.say("commitments.stands.waived", on, by);
      case CommitmentState.MadeGood(var refused, var on, _) ->
          words.say("commitments.stands.made-good", refused, on);
    };
  }

  private List<CommitmentsView.Say> says(Commitment commitment) {
    var says = new ArrayList<CommitmentsView.Say>();
    commitment.state().next().stream()
        .filter(what -> decides || !DECIDED.contains(what))
        .filter(Predicate.not(what -> decides && what == What.REPORTED))
        .map(what -> say(what, commitment))
        .forEach(says::add);
    return says;
  }

  private CommitmentsView.Say say(What what, Commitment commitment) {
    boolean confirms =
        what == What.REFUSED && commitment.state() instanceof CommitmentState.Reported;
    var warning =
        what == What.REFUSED
            ? words.say(
                Commitments.wouldWeigh(commitment)
                    ? "commitments.refuse.weighs"
                    : "commitments.refuse.early")
            : "";
    return new CommitmentsView.Say(
        what.code(),
        words.say(confirms ? "commitments.say.confirm" : "commitments.say." + what.code()),
        warning,
        what != What.KEPT && !confirms);
  }

  private String event(CommitmentEvent event) {
    var key = "commitments.event." + event.what().code();
    return event.note().isEmpty()
        ? words.say(key, event.on(), event.by())
        : words.say("commitments.event.note", words.say(key, event.on(), event.by()), event.note());
  }
}
