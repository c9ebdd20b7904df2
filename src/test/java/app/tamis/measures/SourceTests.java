package app.tamis.measures;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.FactTable;
import org.junit.jupiter.api.Test;

class SourceTests {

  @Test
  void every_source_is_a_table_of_facts_or_a_column_of_one() {
    assertThat(Source.keys())
        .allSatisfy(key -> {
          var names = key.split("\\.", 2);
          var table = FactTable.named(names[0]).orElseThrow();
          assertThat(names.length == 1 || table.column(names[1]).isPresent()).isTrue();
        });
  }
}
