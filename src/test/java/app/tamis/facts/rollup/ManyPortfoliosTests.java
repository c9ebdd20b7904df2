package app.tamis.facts.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.engine.Engine;
import app.tamis.facts.files.Scratch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One rollup of many portfolios.
class ManyPortfoliosTests {

  @TempDir private Path temporary;

  @ParameterizedTest
  @CsvSource({"1, 2", "3, 7", "11, 4"})
  void two_portfolios_rolled_up_at_once_come_to_what_each_comes_to_alone(long one, long other)
      throws IOException {
    var warehouse = new Warehouse(temporary).with(one).with(other);

    try (var scratch = Scratch.make();
        var engine = Engine.inMemory(scratch.folder())) {
      warehouse.layTogether(engine);
      new Rollup(engine, warehouse.portfolios()).run();

      for (int number = 1; number <= 2; number++) {
        var alone = warehouse.alone().get(number - 1);
        assertThat(new RollupReader(engine, number).facts(alone.portfolio(), List.of()))
            .usingRecursiveComparison()
            .isEqualTo(alone);
      }
    }
  }
}
