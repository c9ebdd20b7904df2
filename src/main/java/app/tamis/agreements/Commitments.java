package app.tamis.agreements;

import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.CommitmentEvent.What;
import app.tamis.basics.ClientId;
import app.tamis.facts.BookRows;
import app.tamis.facts.BookRows.Refusal;
import app.tamis.facts.BookRowsChanged;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what clients have promised, and whether they kept it. Only what was owed already
/// when it was refused weighs on a grade.
@Component
@Transactional
public class Commitments implements BookRows.Source {

  private static final Comparator<Refusal> ORDER =
      Comparator.comparing(Refusal::clientId).thenComparing(Refusal::on);

  private final CommitmentBook book;
  private final Trail trail;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Commitments(CommitmentBook book, Trail trail, Clock clock, ApplicationEventPublisher events) {
    this.book = book;
    this.trail = trail;
    this.clock = clock;
    this.events = events;
  }

  /// What is promised.
  ///
  /// @param agreement that was signed and says so
  /// @param clause of it, by its id; empty for none
  public record Promise(
      With client,
      Optional<UUID> agreement,
      String clause,
      String what,
      Optional<BigDecimal> amount,
      Optional<LocalDate> dueOn) {}

  /// Newest first.
  @Transactional(readOnly = true)
  public List<Commitment> list() {
    return book.list();
  }

  /// Newest first.
  @Transactional(readOnly = true)
  public List<Commitment> list(ClientId client) {
    return book.list(client);
  }

  /// Who promised anything.
  @Transactional(readOnly = true)
  public Set<ClientId> about() {
    return Set.copyOf(book.about());
  }

  public UUID add(Promise promise, Signature by) {
    var id = book.add(promise, by.name(), clock.instant());
    trail.record(by, "trail.commitment.made", promise.client().name(), promise.what());
    return id;
  }

  /// Says what became of one.
  ///
  /// @param on the day of which it is true
  /// @return whether it could be said; not where somebody said something else meanwhile
  public boolean say(UUID id, With client, What what, LocalDate on, String note, Signature by) {
    var commitment = book.lock(id).filter(one -> one.client().equals(client.id()));
    if (commitment.filter(one -> one.allows(what)).isEmpty()) {
      return false;
    }
    book.happened(id, new CommitmentEvent(what, on, note.strip(), by.name(), clock.instant()));
    trail.record(
        by,
        "trail.commitment." + what.code(),
        client.name(),
        commitment.get().what(),
        on.toString());
    events.publishEvent(new BookRowsChanged());
    return true;
  }

  /// Whether refusing it would weigh on the client's grade: it is owed already.
  public static boolean wouldWeigh(Commitment commitment) {
    return switch (commitment.state()) {
      case CommitmentState.Open(var owed) -> owed.isPresent();
      case CommitmentState.Reported(var owed, _, _, _) -> owed.isPresent();
      case CommitmentState.Refused refused -> refused.owed();
      case CommitmentState.Kept _, CommitmentState.Waived _, CommitmentState.MadeGood _ -> false;
    };
  }

  @Override
  @Transactional(readOnly = true)
  public BookRows rows() {
    return BookRows.ofRefusals(
        book.list().stream().flatMap(one -> refusal(one).stream()).sorted(ORDER).toList());
  }

  private static Optional<Refusal> refusal(Commitment commitment) {
    return switch (commitment.state()) {
      case CommitmentState.Refused(var owed, var on, _) ->
          owed
              ? Optional.of(new Refusal(commitment.client(), on, Optional.empty()))
              : Optional.empty();
      case CommitmentState.MadeGood(var refused, var on, _) ->
          Optional.of(new Refusal(commitment.client(), refused, Optional.of(on)));
      case CommitmentState.Open _,
          CommitmentState.Reported _,
          CommitmentState.Kept _,
          CommitmentState.Waived _ ->
          Optional.empty();
    };
  }

  @Override
  public Optional<Instant> until() {
    return Optional.empty();
  }
}
