package app.tamis.facts.rollup;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.FactTable;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.FolderFixture;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.PortfolioFacts;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.store.FactsStore;
import app.tamis.facts.table.Typing;
import app.tamis.reference.RandomFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One rollup of many portfolios.
class ManyPortfoliosTests {

  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);

  @TempDir private Path temporary;

  @ParameterizedTest
  @CsvSource({"1, 2", "3, 7", "11, 4"})
  void two_portfolios_rolled_up_at_once_come_to_what_each_comes_to_alone(long one, long other)
      throws IOException {
    var first = imported("first", one);
    var second = imported("second", other);

    try (var scratch = Scratch.make();
        var engine = Engine.inMemory(scratch.folder())) {
      layTogether(engine, "first", "second");
      new Rollup(engine, List.of(of(1, first), of(2, second))).run();

      assertThat(new RollupReader(engine, 1).facts(first.portfolio(), List.of()))
          .usingRecursiveComparison()
          .isEqualTo(first);
      assertThat(new RollupReader(engine, 2).facts(second.portfolio(), List.of()))
          .usingRecursiveComparison()
          .isEqualTo(second);
    }
  }

  private PortfolioFacts imported(String name, long seed) throws IOException {
    var folder = temporary.resolve(name);
    RandomFolders.write(folder, seed);
    Facts door = FolderFixture.door(TODAY);
    try (var opened = FactsFolder.open(folder)) {
      door.importInto(data(name), opened, ImportOptions.STRICT, _ -> {});
    }
    return door.stored(data(name));
  }

  private Path data(String name) {
    return temporary.resolve(name + "-data");
  }

  private static Rollup.Of of(int number, PortfolioFacts facts) {
    var holidays = Holidays.of(facts.portfolio().country());
    return new Rollup.Of(number, facts.portfolio(), holidays, TODAY);
  }

  /// As a warehouse of many portfolios would have their rows.
  private void layTogether(Engine engine, String... names) {
    for (var name : names) {
      engine.execute(
          "ATTACH '%s' AS %s (READ_ONLY)"
              .formatted(new FactsStore(data(name)).current().orElseThrow(), name));
    }
    for (var table : RowViews.FACTS) {
      engine.execute(
          "CREATE TABLE all_%s AS SELECT 1 AS portfolio, * FROM %s UNION ALL SELECT 2, * FROM %s"
              .formatted(table, rows(engine, "first", table), rows(engine, "second", table)));
    }
  }

  /// A table that nothing was imported into isn't there.
  private static String rows(Engine engine, String name, String table) {
    if (engine.tables(List.of(name)).contains(List.of(name, table))) {
      return name + ".main." + table;
    }
    return Arrays.stream(FactTable.values())
        .filter(known -> known.tableName().equals(table))
        .flatMap(known -> known.columns().stream())
        .map(
            column -> "CAST(NULL AS %s) AS \"%s\"".formatted(Typing.sqlType(column), column.name()))
        .collect(joining(", ", "(SELECT ", ", NULL AS told_by WHERE false)"));
  }
}
