package app.tamis.facts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlTests {

  @TempDir private Path spill;

  @Test
  void gaps_are_filled_once_whatever_a_value_says() {
    assertThat(Sql.filled("SELECT $1, $2, $1", List.of("'$2'", "'b'")))
        .isEqualTo("SELECT '$2', 'b', '$2'");
  }

  @Test
  void no_value_can_end_a_note_and_begin_a_statement() {
    var query =
        "-- Of a client ($1)?\n\nSELECT count(*) FROM (VALUES ('a')) AS one (id) WHERE id IN ($1)";

    try (var engine = Engine.inMemory(spill)) {
      assertThat(engine.number(Sql.filled(query, List.of(Sql.text("x\nDROP TABLE facts")))))
          .isZero();
      assertThat(engine.number(Sql.filled(query, List.of(Sql.texts(List.of("it's", "a"))))))
          .isEqualTo(1);
      assertThat(engine.number(Sql.filled(query, List.of(Sql.texts(List.of()))))).isZero();
    }
  }
}
