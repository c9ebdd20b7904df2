package app.tamis.gradebook;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps gradings.
@Component
final class GradingBook {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batches;

  GradingBook(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  record Header(
      long id,
      LocalDate monthEnd,
      int windowMonths,
      String matrixName,
      String matrix,
      String factsVersion,
      String basis,
      String context,
      LocalDate decidedOn) {}

  /// @param because a [app.tamis.grading.Publishing.Because] in lower case, or `held`
  record Row(
      long grading,
      ClientId client,
      String inputs,
      @Nullable String computed,
      @Nullable String published,
      String because,
      @Nullable String financial,
      @Nullable String relationship) {}

  /// The one that counts of the last month end.
  Optional<Header> latest() {
    return find(LocalDate.of(9999, 12, 31));
  }

  /// The one that counts of the last month end up to a day.
  Optional<Header> find(LocalDate upTo) {
    return jdbc.sql(
            """
            SELECT id, month_end, window_months, matrix_name, matrix, facts_version, basis, context,
                   decided_on
            FROM grading
            WHERE withdrawn_at IS NULL AND month_end <= :upTo
            ORDER BY month_end DESC, id DESC
            LIMIT 1
            """)
        .param("upTo", upTo)
        .query(Header.class)
        .optional();
  }

  /// The one that counts of each month end, newest first.
  List<Header> newest(int most) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (month_end)
                   id, month_end, window_months, matrix_name, matrix, facts_version, basis, context,
                   decided_on
            FROM grading
            WHERE withdrawn_at IS NULL
            ORDER BY month_end DESC, id DESC
            LIMIT :most
            """)
        .param("most", most)
        .query(Header.class)
        .list();
  }

  private record FirstSettled(Instant settledAt) {}

  /// When a month end was graded first, whatever was graded anew since.
  Optional<Instant> firstSettled(LocalDate monthEnd) {
    return jdbc.sql(
            """
            SELECT min(settled_at) AS settled_at
            FROM grading
            WHERE month_end = :monthEnd
            HAVING min(settled_at) IS NOT NULL
            """)
        .param("monthEnd", monthEnd)
        .query(FirstSettled.class)
        .optional()
        .map(FirstSettled::settledAt);
  }

  List<Row> rows(long grading) {
    return jdbc.sql(
            """
            SELECT grading, client.id AS client, inputs, computed, published, because, financial,
                   relationship
            FROM graded_client
            JOIN client ON client.number = graded_client.client
            WHERE grading = :grading
            ORDER BY client.id
            """)
        .param("grading", grading)
        .query(Row.class)
        .list();
  }

  /// What was shown of a client from a month end on: a [Row] without its inputs.
  record Verdict(
      LocalDate monthEnd,
      ClientId client,
      @Nullable String computed,
      @Nullable String published,
      String because) {}

  /// A client's: the one that counts of each month end, oldest first.
  List<Verdict> history(ClientId client) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (g.month_end)
                   g.month_end, client.id AS client, c.computed, c.published, c.because
            FROM grading g
            JOIN graded_client c ON c.grading = g.id
            JOIN client ON client.number = c.client
            WHERE g.withdrawn_at IS NULL AND client.id = :client
            ORDER BY g.month_end, g.id DESC
            """)
        .param("client", client.text())
        .query(Verdict.class)
        .list();
  }

  /// Those of a grading.
  List<Verdict> published(long grading) {
    return jdbc.sql(
            """
            SELECT g.month_end, client.id AS client, c.computed, c.published, c.because
            FROM grading g
            JOIN graded_client c ON c.grading = g.id
            JOIN client ON client.number = c.client
            WHERE g.id = :grading
            """)
        .param("grading", grading)
        .query(Verdict.class)
        .list();
  }

  long add(Header header, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO grading (month_end, window_months, matrix_name, matrix, facts_version, basis,
                                 context, decided_on, settled_at)
            VALUES (:monthEnd, :windowMonths, :matrixName, :matrix, :factsVersion, :basis,
                    :context, :decidedOn, :now)
            RETURNING id
            """)
        .param("monthEnd", header.monthEnd())
        .param("windowMonths", header.windowMonths())
        .param("matrixName", header.matrixName())
        .param("matrix", header.matrix())
        .param("factsVersion", header.factsVersion())
        .param("basis", header.basis())
        .param("context", header.context())
        .param("decidedOn", header.decidedOn())
        .param("now", Timestamps.at(now))
        .query(Long.class)
        .single();
  }

  void add(List<Row> rows) {
    batches.batchUpdate(
        """
        INSERT INTO graded_client (grading, client, inputs, computed, published, because,
                                   financial, relationship)
        VALUES (:grading, client_number(:client), :inputs, :computed, :published, :because,
                :financial, :relationship)
        """,
        rows.stream().map(GradingBook::parameters).toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource parameters(Row row) {
    return new MapSqlParameterSource("grading", row.grading())
        .addValue("client", row.client().text())
        .addValue("inputs", row.inputs())
        .addValue("computed", row.computed())
        .addValue("published", row.published())
        .addValue("because", row.because())
        .addValue("financial", row.financial())
        .addValue("relationship", row.relationship());
  }

  /// The facts of later month ends aren't in force any more.
  void withdrawAfter(LocalDate monthEnd, Instant now) {
    jdbc.sql(
            """
            UPDATE grading SET withdrawn_at = :now
            WHERE month_end > :monthEnd AND withdrawn_at IS NULL
            """)
        .param("monthEnd", monthEnd)
        .param("now", Timestamps.at(now))
        .update();
  }
}
