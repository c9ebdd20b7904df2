package app.tamis.debits;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps who collects.
@Component
final class CreditorBook {

  private final JdbcClient jdbc;

  CreditorBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(String name, String identifier, String lines, int noticeDays) {

    Creditor creditor() {
      return new Creditor(
          name, identifier, lines.lines().filter(line -> !line.isBlank()).toList(), noticeDays);
    }
  }

  Optional<Creditor> find() {
    return jdbc.sql("SELECT name, identifier, lines, notice_days FROM debit_creditor")
        .query(Row.class)
        .optional()
        .map(Row::creditor);
  }

  void keep(Creditor creditor) {
    jdbc.sql(
            """
            INSERT INTO debit_creditor (name, identifier, lines, notice_days)
            VALUES (:name, :identifier, :lines, :days)
            ON CONFLICT (portfolio) DO UPDATE
            SET name = EXCLUDED.name, identifier = EXCLUDED.identifier, lines = EXCLUDED.lines,
                notice_days = EXCLUDED.notice_days
            """)
        .param("name", creditor.name())
        .param("identifier", creditor.identifier())
        .param("lines", String.join("\n", creditor.lines()))
        .param("days", creditor.noticeDays())
        .update();
  }
}
