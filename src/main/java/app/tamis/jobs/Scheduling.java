package app.tamis.jobs;

import app.tamis.book.Book;
import app.tamis.book.CurrentPortfolio;
import app.tamis.clock.InPortfolio;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes jobs when they are due: db-scheduler, wired to the book. What it writes of a job that is
/// added is part of the transaction in which it is.
@Component
final class Scheduling implements SmartLifecycle {

  private static final String TABLE = "due_job";
  private static final int AT_ONCE = 4;
  private static final Duration LOOKS_EVERY = Duration.ofSeconds(2);
  private static final Duration BEATS_EVERY = Duration.ofMinutes(1);
  private static final Duration LAST_STEP = Duration.ofSeconds(10);

  private final Book book;
  private final InPortfolio inPortfolio;
  private final Runner runner;
  private final Ongoing ongoing;
  private final Scheduler scheduler;
  private final SchedulerClient inTransactions;
  private volatile boolean running;

  Scheduling(Book book, InPortfolio inPortfolio, Runner runner, Ongoing ongoing, Clock clock) {
    this.book = book;
    this.inPortfolio = inPortfolio;
    this.runner = runner;
    this.ongoing = ongoing;
    var task = task();
    this.scheduler =
        Scheduler.create(book.unboundDataSource(), task)
            .tableName(TABLE)
            .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
            .schedulerName(new SchedulerName.Fixed("tamis"))
            .clock(clock::instant)
            .threads(AT_ONCE)
            .executorService(inPortfolio.threads("job", AT_ONCE))
            .pollingInterval(LOOKS_EVERY)
            .heartbeatInterval(BEATS_EVERY)
            .shutdownMaxWait(LAST_STEP)
            .build();
    this.inTransactions =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(book.dataSource()), task)
            .tableName(TABLE)
            .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
            .build();
  }

  private CustomTask<Void> task() {
    return Tasks.custom(Due.TASK)
        .onFailure((failed, operations) ->
            operations.reschedule(failed, failed.getTimeDone().plus(Pauses.after(1))))
        .execute((instance, _) ->
            switch (runner.run(Due.of(instance))) {
              case Runner.Next.Over _ ->
                  (_, operations) -> {
                    operations.remove();
                    wake();
                  };
              case Runner.Next.Again(var due) ->
                  (complete, operations) -> operations.reschedule(complete, due);
            });
  }

  /// In the transaction that runs; once it is committed, the job is looked for at once.
  void wakeAt(long job, Instant due) {
    var instance = Due.TASK.instance(here(job).id()).build();
    inTransactions.scheduleIfNotExists(instance, due);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wake();
          }
        });
  }

  private static Due here(long job) {
    return new Due(CurrentPortfolio.get(), job);
  }

  private void wake() {
    if (running) {
      scheduler.triggerCheckForDueExecutions();
    }
  }

  /// Takes up what was broken off when Tamis last ended: nobody else can be at it.
  @Override
  public void start() {
    book.portfolios().list().forEach(portfolio -> takeUp(portfolio.id()));
    JdbcClient.create(book.unboundDataSource())
        .sql(
            """
            UPDATE due_job
            SET picked = false, picked_by = NULL, last_heartbeat = NULL, version = version + 1
            WHERE picked
            """)
        .update();
    running = true;
    scheduler.start();
  }

  private void takeUp(UUID portfolio) {
    inPortfolio.call(
        portfolio,
        () -> {
          runner.takeUp();
          return portfolio;
        });
  }

  @Override
  public void stop() {
    running = false;
    ongoing.breakAllOff();
    scheduler.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
