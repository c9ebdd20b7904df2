package app.tamis.jobs;

import app.tamis.clock.DayHasPassed;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to work in the background: adds some, and says what runs, waits and ran.
@Component
@Transactional
public class Jobs {

  /// Of those that are over, in a list for people.
  private static final int NEWEST = 50;

  private final JobBook book;
  private final Scheduling scheduling;
  private final Ongoing ongoing;
  private final ObjectProvider<JobKind> kinds;
  private final Clock clock;

  Jobs(
      JobBook book,
      Scheduling scheduling,
      Ongoing ongoing,
      ObjectProvider<JobKind> kinds,
      Clock clock) {
    this.book = book;
    this.scheduling = scheduling;
    this.ongoing = ongoing;
    this.kinds = kinds;
    this.clock = clock;
  }

  /// Has something done soon, once what is written in the same transaction is committed. Where the
  /// same waits already, that does for both; where it waits to be tried again after a fault, this
  /// takes its place.
  public void add(String kind) {
    add(kind, Optional.empty());
  }

  /// The same, about one thing.
  public void add(String kind, UUID record) {
    add(kind, Optional.of(record));
  }

  private void add(String kind, Optional<UUID> record) {
    var now = clock.instant();
    book.replaceFailed(kind, record, now);
    book.add(kind, record, now).ifPresent(id -> scheduling.wakeAt(id, now));
  }

  /// The newest first; of those that are over only the newest.
  @Transactional(readOnly = true)
  public List<SeenJob> list() {
    return book.list(NEWEST).stream().map(this::seen).toList();
  }

  /// Those that failed for good, the oldest first.
  @Transactional(readOnly = true)
  public List<SeenJob> failed() {
    return book.in(JobState.FAILED).stream().map(this::seen).toList();
  }

  @Transactional(readOnly = true)
  public Optional<SeenJob> find(long id) {
    return book.find(id).map(this::seen);
  }

  private SeenJob seen(JobBook.Row row) {
    return row.seen(ongoing.find(row.id()));
  }

  /// How many of these kinds wait or run.
  @Transactional(readOnly = true)
  public int open(Collection<String> kinds) {
    return book.open(kinds);
  }

  /// Those of these kinds that wait or run and are about a thing.
  @Transactional(readOnly = true)
  public List<SeenJob> open(Collection<String> kinds, UUID record) {
    return book.openAbout(kinds, record).stream().map(this::seen).toList();
  }

  /// Has a job end: at once where it waits, between two steps where it runs.
  ///
  /// @return whether it did either
  public boolean cancel(long id) {
    return book.find(id).map(this::cancel).orElse(false);
  }

  private boolean cancel(JobBook.Row row) {
    boolean waited = book.turn(row.id(), JobState.WAITING, JobState.CANCELLED, clock.instant());
    if (waited) {
      kinds.stream()
          .filter(kind -> kind.code().equals(row.kind()))
          .forEach(kind -> kind.cancelled(row.job()));
    }
    var running = ongoing.find(row.id());
    running.ifPresent(Progress::cancel);
    return waited || running.isPresent();
  }

  /// The same, of every job of these kinds about a thing.
  public void cancel(Collection<String> kinds, UUID record) {
    book.openAbout(kinds, record).forEach(this::cancel);
  }

  /// Has a job that failed for good tried again.
  ///
  /// @return whether it had
  public boolean retry(long id) {
    var failed = book.find(id).map(this::seen).filter(job -> job.state() == JobState.FAILED);
    failed.ifPresent(job -> add(job.kind(), job.record()));
    return failed.isPresent();
  }

  /// Gives a job up that failed for good.
  ///
  /// @return whether it had
  public boolean throwAway(long id) {
    return book.turn(id, JobState.FAILED, JobState.THROWN_AWAY, clock.instant());
  }

  @EventListener
  void on(DayHasPassed passed) {
    book.forgetOldest();
    kinds.stream()
        .filter(DailyWork.class::isInstance)
        .map(DailyWork.class::cast)
        .forEach(work -> add(work.code()));
  }
}
