package app.tamis.measures;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import org.junit.jupiter.api.Test;

class SourceTests {

  @Test
  void every_source_is_a_table_of_facts_a_column_of_one_or_a_kind_of_row() {
    assertThat(Source.keys())
        .allSatisfy(key -> {
          var names = key.split("\\.", 2);
          var table = FactTable.named(names[0]).orElseThrow();
          assertThat(names.length == 1 || isColumnOrKind(table, names[1])).isTrue();
        });
  }

  private static boolean isColumnOrKind(FactTable table, String name) {
    return table.column(name).isPresent()
        || table.column("kind").filter(kind -> isChoiceOf(kind, name)).isPresent();
  }

  private static boolean isChoiceOf(Column kind, String name) {
    return kind.type() instanceof Column.Type.Choice(var values) && values.contains(name);
  }
}
