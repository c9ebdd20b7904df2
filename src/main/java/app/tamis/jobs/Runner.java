package app.tamis.jobs;

import static java.util.Objects.requireNonNull;

import app.tamis.clock.InPortfolio;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What becomes of a job that is due. That it began and that it ended are committed, so that a
/// crash between shows.
@Component
final class Runner {

  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

  /// Until the lane is looked at again.
  private static final Duration A_MOMENT = Duration.ofMillis(200);

  private final JobBook book;
  private final Ongoing ongoing;
  private final InPortfolio inPortfolio;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final Supplier<Map<String, JobKind>> kinds;

  Runner(
      JobBook book,
      Ongoing ongoing,
      InPortfolio inPortfolio,
      PlatformTransactionManager transactions,
      Clock clock,
      ObjectProvider<JobKind> kinds) {
    this.book = book;
    this.ongoing = ongoing;
    this.inPortfolio = inPortfolio;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
    this.kinds = () -> kinds.stream().collect(Collectors.toMap(JobKind::code, Function.identity()));
  }

  /// What is to be done with the job next.
  sealed interface Next {

    record Over() implements Next {}

    record Again(Instant due) implements Next {}
  }

  Next run(Due due) {
    return inPortfolio.call(due.portfolio(), () -> run(due.job()));
  }

  private Next run(long id) {
    var row = in(() -> book.find(id));
    if (row.isEmpty()) {
      return new Next.Over();
    }
    var kind = kind(row.get().kind());
    if (kind.isEmpty()) {
      return ended(id, JobState.FAILED, 0, Optional.of(JobFault.UNKNOWN));
    }
    var lane = kind.get().lane();
    var progress = new Progress(new StepsKept(id)::keep);
    if (!ongoing.enter(id, lane, progress)) {
      return new Next.Again(clock.instant().plus(A_MOMENT));
    }
    try {
      return in(() -> book.begin(id, clock.instant()))
          .map(job -> tried(kind.get(), job, progress))
          .orElseGet(Next.Over::new);
    } finally {
      ongoing.leave(id, lane);
    }
  }

  private Next tried(JobKind kind, Job job, Progress progress) {
    try {
      kind.run(job, progress);
      return ended(job.id(), JobState.DONE, progress.steps(), Optional.empty());
    } catch (Progress.Stopped stopped) {
      return stopped.byPerson()
          ? ended(job.id(), JobState.CANCELLED, progress.steps(), Optional.empty())
          : brokenOff(job, true);
    } catch (Throwable fault) {
      LOG.error("a job of kind {} failed, try {}", kind.code(), job.tries(), fault);
      return job.tries() < kind.mostTries()
          ? again(job.id(), clock.instant().plus(Pauses.after(job.tries())), false)
          : ended(job.id(), JobState.FAILED, progress.steps(), Optional.of(JobFault.FAULT));
    }
  }

  /// What ran when Tamis last ended.
  void takeUp() {
    for (var row : in(() -> book.in(JobState.RUNNING))) {
      if (kind(row.kind()).isPresent()) {
        brokenOff(row.job(), false);
      }
    }
  }

  /// @param inOrder whether Tamis was told to end, and the job can't be the reason
  private Next brokenOff(Job job, boolean inOrder) {
    return inOrder || job.tries() < Pauses.MOST_BROKEN_OFF
        ? again(job.id(), clock.instant(), inOrder)
        : ended(job.id(), JobState.FAILED, 0, Optional.of(JobFault.BROKEN_OFF));
  }

  private Next again(long id, Instant due, boolean untried) {
    in(() -> {
      book.waitUntil(id, due, untried);
      return id;
    });
    return new Next.Again(due);
  }

  private Next ended(long id, JobState state, int steps, Optional<JobFault> fault) {
    in(() -> {
      book.end(id, state, steps, fault, clock.instant());
      return id;
    });
    return new Next.Over();
  }

  private Optional<JobKind> kind(String code) {
    return Optional.ofNullable(kinds.get().get(code));
  }

  private <T> T in(Supplier<T> work) {
    return requireNonNull(transactions.execute(_ -> work.get()));
  }

  /// Writes down how far a job has come, once a second at most.
  private final class StepsKept {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final long id;
    private Instant last = Instant.MIN;

    StepsKept(long id) {
      this.id = id;
    }

    void keep(int steps) {
      var now = clock.instant();
      if (last.isBefore(now.minus(EVERY)) || last.isAfter(now)) {
        last = now;
        in(() -> {
          book.steps(id, steps);
          return id;
        });
      }
    }
  }
}
