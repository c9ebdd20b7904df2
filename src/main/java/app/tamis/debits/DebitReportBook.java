package app.tamis.debits;

import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what files that came back say.
@Component
final class DebitReportBook {

  private static final String REPORTS =
      "SELECT id, name, others, kept, taken_back, read_by, read_at FROM debit_report ";

  private final JdbcClient jdbc;

  DebitReportBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(int line, UUID debit, String outcome, String cause, String said, LocalDate onDay) {

    Told told() {
      return new Told(line, debit, Outcome.of(outcome), cause, said, onDay);
    }
  }

  /// That count, or did; newest first.
  List<Report> list() {
    return jdbc.sql(REPORTS + "WHERE kept ORDER BY number DESC").query(Report.class).list();
  }

  Optional<Report> find(UUID id) {
    return jdbc.sql(REPORTS + "WHERE id = :id").param("id", id).query(Report.class).optional();
  }

  /// The same file, where it counts already.
  Optional<Report> counting(String hash) {
    return jdbc.sql(REPORTS + "WHERE hash = :hash AND kept AND NOT taken_back LIMIT 1")
        .param("hash", hash)
        .query(Report.class)
        .optional();
  }

  List<Told> told(UUID report) {
    return jdbc
        .sql(
            """
            SELECT line, debit, outcome, cause, said, on_day FROM debit_told WHERE report = :report ORDER BY id
            """)
        .param("report", report)
        .query(Row.class)
        .stream()
        .map(Row::told)
        .toList();
  }

  String hash(UUID report) {
    return jdbc.sql("SELECT hash FROM debit_report WHERE id = :id")
        .param("id", report)
        .query(String.class)
        .single();
  }

  UUID add(String name, String hash, ReadBack.Outcomes read, String by, Instant now) {
    var id =
        jdbc.sql(
                """
                INSERT INTO debit_report (hash, name, others, read_by, read_at)
                VALUES (:hash, :name, :others, :by, :now) RETURNING id
                """)
            .param("hash", hash)
            .param("name", name)
            .param("others", read.others())
            .param("by", by)
            .param("now", Timestamps.at(now))
            .query(UUID.class)
            .single();
    read.told().forEach(told -> add(id, told));
    return id;
  }

  private void add(UUID report, Told told) {
    jdbc.sql(
            """
            INSERT INTO debit_told (report, debit, line, outcome, cause, said, on_day)
            VALUES (:report, :debit, :line, :outcome, :cause, :said, :on)
            """)
        .param("report", report)
        .param("debit", told.debit())
        .param("line", told.line())
        .param("outcome", told.outcome().code())
        .param("cause", told.cause())
        .param("said", told.said())
        .param("on", told.on())
        .update();
  }

  void keep(UUID report) {
    jdbc.sql("UPDATE debit_report SET kept = true WHERE id = :id").param("id", report).update();
  }

  void takeBack(UUID report, boolean takenBack) {
    jdbc.sql("UPDATE debit_report SET taken_back = :back WHERE id = :id")
        .param("id", report)
        .param("back", takenBack)
        .update();
  }
}
