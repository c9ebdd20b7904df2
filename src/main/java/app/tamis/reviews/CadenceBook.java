package app.tamis.reviews;

import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps how often clients are met.
@Component
final class CadenceBook {

  private final JdbcClient jdbc;

  CadenceBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      @Nullable Integer a,
      @Nullable Integer b,
      @Nullable Integer c,
      @Nullable Integer d,
      @Nullable Integer ungraded) {

    Cadence cadence() {
      return new Cadence(months(a), months(b), months(c), months(d), months(ungraded));
    }

    private static OptionalInt months(@Nullable Integer number) {
      return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
  }

  Optional<Cadence> find() {
    return jdbc.sql("SELECT a, b, c, d, ungraded FROM review_cadence ORDER BY id DESC LIMIT 1")
        .query(Row.class)
        .optional()
        .map(Row::cadence);
  }

  void add(Cadence cadence, String by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO review_cadence (a, b, c, d, ungraded, by_name, at)
            VALUES (:a, :b, :c, :d, :ungraded, :by, :now)
            """)
        .param("a", boxed(cadence.a()))
        .param("b", boxed(cadence.b()))
        .param("c", boxed(cadence.c()))
        .param("d", boxed(cadence.d()))
        .param("ungraded", boxed(cadence.ungraded()))
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }

  private static @Nullable Integer boxed(OptionalInt months) {
    return months.isPresent() ? months.getAsInt() : null;
  }
}
