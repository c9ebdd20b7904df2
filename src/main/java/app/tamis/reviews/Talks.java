package app.tamis.reviews;

import app.tamis.agreements.Agreements.With;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what was said in reviews: whether there was serious trouble, and what was decided.
@Component
@Transactional
public class Talks {

  private final TalkBook book;
  private final Trail trail;
  private final Clock clock;

  Talks(TalkBook book, Trail trail, Clock clock) {
    this.book = book;
    this.trail = trail;
    this.clock = clock;
  }

  /// What was answered, by review.
  @Transactional(readOnly = true)
  public Map<UUID, Trouble> troubles(Collection<UUID> reviews) {
    return book.troubles(reviews);
  }

  public void answer(
      Review review, With client, Trouble.Answer answer, String words, Signature by) {
    book.add(review.id(), answer, words.strip(), by.name(), clock.instant());
    trail.record(by, "trail.reviews.trouble-" + answer.code(), client.name(), words.strip());
  }

  /// In the order in which they were written down.
  @Transactional(readOnly = true)
  public List<Decision> decisions() {
    return book.decisions();
  }

  @Transactional(readOnly = true)
  public List<Decision> decisions(UUID review) {
    return book.decisions().stream().filter(one -> one.review().equals(review)).toList();
  }

  public void decide(
      Review review,
      With client,
      String what,
      Optional<UUID> person,
      LocalDate dueOn,
      Signature by) {
    book.add(review.id(), what.strip(), person, dueOn, by.name(), clock.instant());
    trail.record(by, "trail.reviews.decided", client.name(), what.strip());
  }

  /// Ticks it off, or takes that back.
  ///
  /// @param on empty where it isn't done after all
  public void done(
      Review review, With client, UUID decision, Optional<LocalDate> on, Signature by) {
    of(review, decision)
        .filter(one -> one.doneOn().isPresent() != on.isPresent())
        .ifPresent(one -> {
          book.done(decision, on);
          trail.record(
              by,
              on.isPresent() ? "trail.reviews.done" : "trail.reviews.undone",
              client.name(),
              one.what());
        });
  }

  /// Takes it off the list.
  public void drop(Review review, With client, UUID decision, Signature by) {
    of(review, decision)
        .ifPresent(one -> {
          book.drop(decision);
          trail.record(by, "trail.reviews.dropped", client.name(), one.what());
        });
  }

  private Optional<Decision> of(Review review, UUID decision) {
    return book.decision(decision).filter(one -> one.review().equals(review.id()));
  }
}
