package app.tamis.facts.rollup;

import static java.util.stream.Collectors.joining;

import app.tamis.facts.FactTable;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.FolderFixture;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.PortfolioFacts;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.store.FactsStore;
import app.tamis.facts.table.Typing;
import app.tamis.reference.RandomFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Portfolios that are imported one by one, and have their rows laid together, as a warehouse of
/// many would have them. They are numbered from 1, in the order in which they came.
final class Warehouse {

  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);

  private final Path folder;
  private final List<PortfolioFacts> facts = new ArrayList<>();

  Warehouse(Path folder) {
    this.folder = folder;
  }

  /// A portfolio of random records.
  Warehouse with(long seed) throws IOException {
    var random = folder.resolve("random-" + (facts.size() + 1));
    RandomFolders.write(random, seed);
    return with(random);
  }

  Warehouse with(Path portfolio) throws IOException {
    var data = data(facts.size() + 1);
    var door = FolderFixture.door(TODAY);
    try (var opened = FactsFolder.open(portfolio)) {
      door.importInto(data, opened, ImportOptions.STRICT, _ -> {});
    }
    facts.add(door.stored(data));
    return this;
  }

  private Path data(int number) {
    return folder.resolve("data-" + number);
  }

  /// What each comes to alone.
  List<PortfolioFacts> alone() {
    return facts;
  }

  List<Rollup.Of> portfolios() {
    return IntStream.rangeClosed(1, facts.size()).mapToObj(this::portfolio).toList();
  }

  private Rollup.Of portfolio(int number) {
    var portfolio = facts.get(number - 1).portfolio();
    return new Rollup.Of(number, portfolio, Holidays.of(portfolio.country()), TODAY);
  }

  /// Has the engine find all rows, as tables `all_…`.
  void layTogether(Engine engine) {
    for (var of : portfolios()) {
      engine.execute(
          "ATTACH '%s' AS %s (READ_ONLY)"
              .formatted(
                  new FactsStore(data(of.number())).current().orElseThrow(), name(of.number())));
    }
    for (var table : RowViews.FACTS) {
      engine.execute(
          portfolios().stream()
              .map(of ->
                  "SELECT %d AS portfolio, * FROM %s"
                      .formatted(of.number(), rows(engine, name(of.number()), table)))
              .collect(joining(" UNION ALL ", "CREATE TABLE all_" + table + " AS ", "")));
    }
  }

  private static String name(int number) {
    return "portfolio_" + number;
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
        .collect(joining(", ", "(SELECT ", ", CAST(NULL AS INTEGER) AS told_by WHERE false)"));
  }
}
