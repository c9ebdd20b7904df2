package app.tamis.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Message;
import app.tamis.book.Book;
import app.tamis.book.CurrentPortfolio;
import app.tamis.book.TamisProcess;
import app.tamis.web.RunningTamis;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JobsTests {

  private final RunningTamis tamis = RunningTamis.shared();
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void letGo() {
    gate.countDown();
    tamis.clock().reset();
  }

  @Test
  void a_job_is_done_for_the_portfolio_that_asked() {
    var portfolio = new UUID[1];
    var record = TestJob.doing((_, _) -> portfolio[0] = CurrentPortfolio.get());

    add(record);

    assertThat(await(record, JobState.DONE).tries()).isOne();
    assertThat(portfolio[0]).isEqualTo(tamis.part(Book.class).portfolio());
  }

  @Test
  void what_is_taken_back_with_its_transaction_is_never_done() {
    var record = TestJob.doing((_, _) -> {});

    tamis.inPortfolio(() ->
        new TransactionTemplate(tamis.part(PlatformTransactionManager.class))
            .execute(status -> {
              jobs().add(TestJob.CODE, record);
              status.setRollbackOnly();
              return status;
            }));

    assertThat(find(record)).isEmpty();
  }

  @Test
  void the_same_that_waits_already_does_for_both() {
    var runs = new AtomicInteger();
    var blocking = TestJob.doing((_, _) -> gate.await());
    var record = TestJob.doing((_, _) -> runs.incrementAndGet());
    add(blocking);
    await(blocking, JobState.RUNNING);

    add(record);
    add(record);
    gate.countDown();

    await(record, JobState.DONE);
    await(blocking, JobState.DONE);
    assertThat(runs).hasValue(1);
  }

  @Test
  void one_lane_is_for_one_job_at_a_time() {
    var first = TestJob.doing((_, _) -> gate.await());
    var second = TestJob.doing((_, _) -> {});
    add(first);
    await(first, JobState.RUNNING);
    add(second);

    assertThat(find(second).orElseThrow().state()).isEqualTo(JobState.WAITING);

    gate.countDown();
    await(second, JobState.DONE);
  }

  @Test
  void progress_is_seen_while_it_runs() {
    var record =
        TestJob.doing((_, progress) -> {
          progress.at(Message.of("import.opening"));
          progress.at(Message.of("import.waiting"));
          gate.await();
        });
    add(record);

    var running = await(record, job -> job.steps() == 2);
    gate.countDown();

    assertThat(running.now()).contains(Message.of("import.waiting"));
    assertThat(await(record, JobState.DONE).steps()).isEqualTo(2);
  }

  @Test
  void a_job_that_runs_is_cancelled_between_two_steps() {
    var record =
        TestJob.doing((_, progress) -> {
          for (; ; ) {
            progress.at(Message.of("import.opening"));
            Thread.sleep(5);
          }
        });
    add(record);
    var job = await(record, JobState.RUNNING);

    assertThat(cancel(job)).isTrue();

    await(record, JobState.CANCELLED);
    assertThat(cancel(job)).isFalse();
  }

  @Test
  void a_job_that_waits_is_cancelled_and_never_runs() {
    var runs = new AtomicInteger();
    var blocking = TestJob.doing((_, _) -> gate.await());
    var record = TestJob.doing((_, _) -> runs.incrementAndGet());
    var last = TestJob.doing((_, _) -> {});
    add(blocking);
    await(blocking, JobState.RUNNING);
    add(record);

    assertThat(cancel(find(record).orElseThrow())).isTrue();
    gate.countDown();

    add(last);
    await(last, JobState.DONE);
    assertThat(find(record).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
    assertThat(runs).hasValue(0);
  }

  @Test
  void what_fails_is_tried_again_after_a_pause_and_then_lies_for_a_person_to_see() {
    var tries = new AtomicInteger();
    var record = failing(tries);
    add(record);

    var once = await(record, job -> job.tries() == 1 && job.state() == JobState.WAITING);
    assertThat(Duration.between(tamis.clock().instant(), once.due()))
        .isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));

    tamis.clock().turn(Duration.ofMinutes(2));
    await(record, job -> job.tries() == 2 && job.state() == JobState.WAITING);
    tamis.clock().turn(Duration.ofMinutes(5));
    var failed = await(record, JobState.FAILED);

    assertThat(failed.fault()).contains(JobFault.FAULT);
    assertThat(tries).hasValue(3);
    throwAway(failed);
  }

  @Test
  void what_waits_to_be_tried_again_is_done_at_once_where_it_is_asked_for_anew() {
    var tries = new AtomicInteger();
    var record = failing(tries);
    add(record);
    var once = await(record, job -> job.tries() == 1 && job.state() == JobState.WAITING);
    tries.set(-1_000);

    add(record);

    var done = await(record, JobState.DONE);
    assertThat(done.id()).isNotEqualTo(once.id());
    assertThat(tamis.inPortfolio(() -> jobs().find(once.id()).orElseThrow()).state())
        .isEqualTo(JobState.REPLACED);
    tamis.clock().turn(Duration.ofHours(7));
    var last = TestJob.doing((_, _) -> {});
    add(last);
    await(last, JobState.DONE);
    assertThat(tries).as("once, and not again when the first was due").hasValue(-999);
  }

  @Test
  void those_that_failed_for_good_are_told_apart_until_they_are_thrown_away() {
    var tries = new AtomicInteger();
    var failed = failed(failing(tries), tries);

    assertThat(tamis.inPortfolio(() -> jobs().failed())).containsExactly(failed);

    throwAway(failed);
    assertThat(tamis.inPortfolio(() -> jobs().failed())).isEmpty();
  }

  @Test
  void what_failed_for_good_is_tried_again_when_a_person_says_so() {
    var tries = new AtomicInteger();
    var record = failing(tries);
    var failed = failed(record, tries);
    tries.set(-1_000);

    boolean retried = tamis.inPortfolio(() -> jobs().retry(failed.id()));

    assertThat(retried).isTrue();
    await(record, JobState.DONE);
    assertThat(tamis.inPortfolio(() -> jobs().find(failed.id()).orElseThrow()).state())
        .isEqualTo(JobState.REPLACED);
  }

  @Test
  void what_failed_for_good_is_thrown_away_when_a_person_says_so() {
    var tries = new AtomicInteger();
    var failed = failed(failing(tries), tries);

    assertThat(throwAway(failed)).isTrue();
    assertThat(throwAway(failed)).isFalse();
    assertThat(tamis.inPortfolio(() -> jobs().find(failed.id()).orElseThrow()).state())
        .isEqualTo(JobState.THROWN_AWAY);
  }

  @Test
  void a_kind_that_this_version_doesnt_know_lies_for_a_person_to_see() {
    tamis.inPortfolio(() -> {
      jobs().add("of-another-version");
      return jobs();
    });

    TamisProcess.await(
        "it is seen",
        () ->
            list(job -> job.kind().equals("of-another-version"))
                .filter(job -> job.fault().equals(Optional.of(JobFault.UNKNOWN)))
                .isPresent());
    throwAway(list(job -> job.kind().equals("of-another-version")).orElseThrow());
  }

  @Test
  void another_portfolio_sees_none_of_it() {
    var record = TestJob.doing((_, _) -> {});
    add(record);
    var job = await(record, JobState.DONE);

    tamis.inPortfolio(
        UUID.randomUUID(),
        () -> {
          assertThat(jobs().list()).isEmpty();
          assertThat(jobs().find(job.id())).isEmpty();
          assertThat(jobs().cancel(job.id())).isFalse();
          return job;
        });
  }

  @Test
  void another_portfolio_stops_none_that_runs() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var record =
        TestJob.doing((_, progress) -> {
          begun.countDown();
          goOn.await();
          progress.at(Message.of("import.opening"));
        });
    add(record);
    begun.await();

    var id = await(record, JobState.RUNNING).id();
    assertThat(
            tamis.<Boolean, RuntimeException>inPortfolio(
                UUID.randomUUID(), () -> jobs().cancel(id)))
        .isFalse();
    goOn.countDown();

    await(record, JobState.DONE);
  }

  /// Less than nothing is no failure.
  private static UUID failing(AtomicInteger tries) {
    return TestJob.doing((_, _) -> {
      if (tries.incrementAndGet() > 0) {
        throw new IllegalStateException("for a test");
      }
    });
  }

  private SeenJob failed(UUID record, AtomicInteger tries) {
    add(record);
    for (int i = 1; i <= 3; i++) {
      int so = i;
      // In this order: a state that was read before the try began says nothing of how it ended.
      TamisProcess.await(
          "the try is over",
          () ->
              tries.get() == so
                  && find(record).filter(job -> job.state() != JobState.RUNNING).isPresent());
      tamis.clock().turn(Duration.ofHours(1));
    }
    return await(record, JobState.FAILED);
  }

  private void add(UUID record) {
    tamis.inPortfolio(() -> {
      jobs().add(TestJob.CODE, record);
      return record;
    });
  }

  private boolean cancel(SeenJob job) {
    return tamis.inPortfolio(() -> jobs().cancel(job.id()));
  }

  private boolean throwAway(SeenJob job) {
    return tamis.inPortfolio(() -> jobs().throwAway(job.id()));
  }

  private SeenJob await(UUID record, JobState state) {
    return await(record, job -> job.state() == state);
  }

  private SeenJob await(UUID record, Predicate<SeenJob> wanted) {
    TamisProcess.await("the job has come that far", () -> find(record).filter(wanted).isPresent());
    return find(record).orElseThrow();
  }

  private Optional<SeenJob> find(UUID record) {
    return list(job -> job.record().equals(Optional.of(record)));
  }

  /// The newest.
  private Optional<SeenJob> list(Predicate<SeenJob> which) {
    return tamis.inPortfolio(() -> jobs().list()).stream().filter(which).findFirst();
  }

  private Jobs jobs() {
    return tamis.part(Jobs.class);
  }
}
