package app.tamis.lawbook;

import app.tamis.basics.Timestamps;
import app.tamis.law.LawEdit;
import app.tamis.law.LawFigure;
import app.tamis.law.Origin;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the changes of tables that people made.
@Component
final class LawEditBook {

  private static final String RATE = "rate";

  private static final String EDITS =
      """
      SELECT id, country, figure, half_year, value, source, checked_on, by_name, at, taken_back_by FROM law_edit
      """;

  private final JdbcClient jdbc;

  LawEditBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      String country,
      String figure,
      @Nullable LocalDate halfYear,
      BigDecimal value,
      String source,
      LocalDate checkedOn,
      String byName,
      Instant at,
      String takenBackBy) {

    /// Empty for a figure that a later Tamis doesn't know any more.
    Optional<KeptEdit> kept() {
      var origin = new Origin(source, checkedOn, false);
      var edit =
          halfYear == null
              ? LawFigure.find(figure)
                  .<LawEdit>map(known -> new LawEdit.Figure(country, known, value, origin))
              : Optional.<LawEdit>of(new LawEdit.Rate(country, halfYear, value, origin));
      return edit.map(known -> new KeptEdit(id, known, byName, at, takenBackBy));
    }
  }

  /// In the order in which they were made.
  List<KeptEdit> list() {
    return jdbc.sql(EDITS + "ORDER BY number").query(Row.class).stream()
        .flatMap(row -> row.kept().stream())
        .toList();
  }

  void add(LawEdit edit, String by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO law_edit (country, figure, half_year, value, source, checked_on, by_name, at)
            VALUES (:country, :figure, CAST(:half_year AS date), :value, :source, :checked_on, :by, :now)
            """)
        .param("country", edit.country())
        .param("figure", figure(edit))
        .param("half_year", edit instanceof LawEdit.Rate rate ? rate.halfYear() : null)
        .param("value", edit.value())
        .param("source", edit.origin().source())
        .param("checked_on", edit.origin().checkedOn())
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }

  private static String figure(LawEdit edit) {
    return switch (edit) {
      case LawEdit.Rate _ -> RATE;
      case LawEdit.Figure(_, var figure, _, _) -> figure.code();
    };
  }

  /// @return whether it stood
  boolean takeBack(UUID id, String by, Instant now) {
    return jdbc.sql(
                """
                UPDATE law_edit SET taken_back_by = :by, taken_back_at = :now
                WHERE id = :id AND taken_back_at IS NULL
                """)
            .param("id", id)
            .param("by", by)
            .param("now", Timestamps.at(now))
            .update()
        > 0;
  }
}
