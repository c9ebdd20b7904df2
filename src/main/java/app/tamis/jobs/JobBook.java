package app.tamis.jobs;

import app.tamis.basics.Message;
import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps jobs.
@Component
final class JobBook {

  private static final int NEWEST_KEPT = 500;

  private final JdbcClient jdbc;

  JobBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      long id,
      String kind,
      @Nullable UUID record,
      String state,
      int tries,
      int steps,
      @Nullable String fault,
      Instant dueAt,
      @Nullable Instant endedAt) {

    Job job() {
      return new Job(id, kind, Optional.ofNullable(record), tries);
    }

    SeenJob seen(Optional<Progress> progress) {
      return new SeenJob(
          id,
          kind,
          Optional.ofNullable(record),
          JobState.of(state),
          tries,
          progress.map(Progress::steps).orElse(steps),
          Optional.ofNullable(fault).map(JobFault::of),
          dueAt,
          Optional.ofNullable(endedAt),
          progress.<Message>flatMap(Progress::now));
    }
  }

  /// @return its number; empty where the same waits already
  Optional<Long> add(String kind, Optional<UUID> record, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO job (kind, record, state, added_at, due_at)
            SELECT :kind, CAST(:record AS uuid), 'waiting', :now, :now
            WHERE NOT EXISTS (
              SELECT FROM job
              WHERE kind = :kind
                AND record IS NOT DISTINCT FROM CAST(:record AS uuid)
                AND state = 'waiting')
            RETURNING id
            """)
        .param("kind", kind)
        .param("record", record.orElse(null))
        .param("now", Timestamps.at(now))
        .query(Long.class)
        .optional();
  }

  /// What failed before is done anew: it needs nobody's look any more, and waits for no other try.
  void replaceFailed(String kind, Optional<UUID> record, Instant now) {
    jdbc.sql(
            """
            UPDATE job
            SET state = 'replaced', ended_at = coalesce(ended_at, :now)
            WHERE kind = :kind
              AND record IS NOT DISTINCT FROM CAST(:record AS uuid)
              AND (state = 'failed' OR (state = 'waiting' AND tries > 0 AND due_at > :now))
            """)
        .param("kind", kind)
        .param("record", record.orElse(null))
        .param("now", Timestamps.at(now))
        .update();
  }

  Optional<Row> find(long id) {
    return jdbc.sql(
            """
            SELECT id, kind, record, state, tries, steps, fault, due_at, ended_at
            FROM job
            WHERE id = :id
            """)
        .param("id", id)
        .query(Row.class)
        .optional();
  }

  /// Those that are open, and of the others the newest.
  List<Row> list(int newest) {
    return jdbc.sql(
            """
            (SELECT id, kind, record, state, tries, steps, fault, due_at, ended_at
             FROM job
             WHERE state IN ('waiting', 'running', 'failed'))
            UNION ALL
            (SELECT id, kind, record, state, tries, steps, fault, due_at, ended_at
             FROM job
             WHERE state NOT IN ('waiting', 'running', 'failed')
             ORDER BY id DESC
             LIMIT :newest)
            ORDER BY id DESC
            """)
        .param("newest", newest)
        .query(Row.class)
        .list();
  }

  /// The oldest first.
  List<Row> in(JobState state) {
    return jdbc.sql(
            """
            SELECT id, kind, record, state, tries, steps, fault, due_at, ended_at
            FROM job
            WHERE state = :state
            ORDER BY id
            """)
        .param("state", state.code())
        .query(Row.class)
        .list();
  }

  int open(Collection<String> kinds) {
    return jdbc.sql(
            """
            SELECT count(*)
            FROM job
            WHERE kind IN (:kinds)
              AND state IN ('waiting', 'running')
            """)
        .param("kinds", kinds)
        .query(Integer.class)
        .single();
  }

  List<Row> openAbout(Collection<String> kinds, UUID record) {
    return jdbc.sql(
            """
            SELECT id, kind, record, state, tries, steps, fault, due_at, ended_at
            FROM job
            WHERE kind IN (:kinds)
              AND record = :record
              AND state IN ('waiting', 'running')
            """)
        .param("kinds", kinds)
        .param("record", record)
        .query(Row.class)
        .list();
  }

  /// @return the job; empty where nothing is to be done any more
  Optional<Job> begin(long id, Instant now) {
    return jdbc.sql(
            """
            UPDATE job
            SET state = 'running', tries = tries + 1, steps = 0, started_at = :now
            WHERE id = :id
              AND state IN ('waiting', 'running')
            RETURNING id, kind, record, state, tries, steps, fault, due_at, ended_at
            """)
        .param("id", id)
        .param("now", Timestamps.at(now))
        .query(Row.class)
        .optional()
        .map(Row::job);
  }

  void steps(long id, int steps) {
    jdbc.sql("UPDATE job SET steps = :steps WHERE id = :id")
        .param("id", id)
        .param("steps", steps)
        .update();
  }

  /// @param untried whether the last try counts for none
  void waitUntil(long id, Instant due, boolean untried) {
    jdbc.sql(
            """
            UPDATE job
            SET state = 'waiting', due_at = :due, tries = tries - CAST(:untried AS integer)
            WHERE id = :id
            """)
        .param("id", id)
        .param("due", Timestamps.at(due))
        .param("untried", untried ? 1 : 0)
        .update();
  }

  void end(long id, JobState state, int steps, Optional<JobFault> fault, Instant now) {
    jdbc.sql(
            """
            UPDATE job
            SET state = :state, steps = :steps, fault = :fault, ended_at = :now
            WHERE id = :id
            """)
        .param("id", id)
        .param("state", state.code())
        .param("steps", steps)
        .param("fault", fault.map(JobFault::code).orElse(null))
        .param("now", Timestamps.at(now))
        .update();
  }

  /// From one state into another.
  ///
  /// @return whether it was in the first
  boolean turn(long id, JobState from, JobState to, Instant now) {
    return jdbc.sql(
                """
                UPDATE job
                SET state = :to, ended_at = :now
                WHERE id = :id
                  AND state = :from
                """)
            .param("id", id)
            .param("from", from.code())
            .param("to", to.code())
            .param("now", Timestamps.at(now))
            .update()
        > 0;
  }

  /// Of what is over, all but the newest.
  void forgetOldest() {
    jdbc.sql(
            """
            DELETE FROM job
            WHERE state NOT IN ('waiting', 'running', 'failed')
              AND id NOT IN (SELECT id FROM job ORDER BY id DESC LIMIT :kept)
            """)
        .param("kept", NEWEST_KEPT)
        .update();
  }
}
