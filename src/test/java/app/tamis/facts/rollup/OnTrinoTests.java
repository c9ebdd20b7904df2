package app.tamis.facts.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.tamis.facts.PortfolioFacts;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.OnTrino;
import app.tamis.facts.engine.Queries;
import app.tamis.facts.files.Scratch;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.Figure;
import app.tamis.sample.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The same SQL on a cluster of Trino, over Parquet files that DuckDB wrote.
@Tag("fleet")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OnTrinoTests {

  private static Cluster cluster;

  @TempDir private Path temporary;

  @BeforeAll
  static void open() throws IOException {
    cluster = Cluster.open();
  }

  @AfterAll
  static void close() throws IOException {
    cluster.close();
  }

  @Test
  @Order(1)
  void random_portfolios_come_to_the_same_to_the_last_digit_on_trino() throws IOException {
    var warehouse = new Warehouse(temporary).with(1).with(3).with(7).with(11);

    assertSameOnTrino(warehouse, queries -> queries);
  }

  @Test
  @Order(2)
  void a_made_portfolio_with_records_of_every_kind_comes_to_the_same_on_trino() throws IOException {
    Sample.writeHarbour(temporary.resolve("harbour"));
    var warehouse = new Warehouse(temporary).with(temporary.resolve("harbour")).with(4);

    assertSameOnTrino(warehouse, queries -> queries);
  }

  @Test
  @Order(3)
  void a_worker_that_dies_in_the_middle_changes_nothing() throws IOException {
    assumeTrue(cluster.isOurs(), "somebody else's worker stays alive");
    var warehouse = new Warehouse(temporary).with(1).with(2);

    assertSameOnTrino(warehouse, queries -> new Dying(queries, "rollup/03-lasting.sql"));

    assertThat(cluster.hasLostWorker()).isTrue();
  }

  private static void assertSameOnTrino(Warehouse warehouse, UnaryOperator<Queries> under) {
    try (var scratch = Scratch.make();
        var engine = Engine.inMemory(scratch.folder())) {
      warehouse.layTogether(engine);
      var tables = RowViews.FACTS.stream().map(table -> "all_" + table).toList();
      try (var onTrino = OnTrino.lay(cluster.url(), cluster.lake(), engine, tables)) {
        new Rollup(engine, warehouse.portfolios()).run();
        new Rollup(under.apply(onTrino.queries()), warehouse.portfolios()).run();

        for (var of : warehouse.portfolios()) {
          assertSame(
              new RollupReader(onTrino.queries(), of.number()).facts(of.portfolio(), List.of()),
              new RollupReader(engine, of.number()).facts(of.portfolio(), List.of()));
        }
      }
    }
  }

  /// Client months are many, and are compared as what they hold: to look at each by its fields
  /// would take minutes.
  private static void assertSame(PortfolioFacts facts, PortfolioFacts expected) {
    assertThat(months(facts)).isNotEmpty().isEqualTo(months(expected));
    assertThat(facts)
        .usingRecursiveComparison()
        .ignoringFields("months.months")
        .isEqualTo(expected);
  }

  private static List<List<?>> months(PortfolioFacts facts) {
    return facts.months().months().stream().<List<?>>map(OnTrinoTests::values).toList();
  }

  private static List<?> values(ClientMonth month) {
    return List.of(
        month.clientId(),
        month.month(),
        month.end(),
        Stream.of(Figure.values())
            .flatMapToDouble(figure -> DoubleStream.of(month.sums().of(figure)))
            .boxed()
            .toList());
  }

  /// A cluster of which a worker dies half a second after a certain question was put.
  private record Dying(Queries queries, String deadly) implements Queries {

    @Override
    public void execute(String sql) {
      queries.execute(sql);
    }

    @Override
    public void executeResource(String name) {
      if (name.equals(deadly)) {
        Thread.startVirtualThread(Dying::killSoon);
      }
      queries.executeResource(name);
    }

    private static void killSoon() {
      try {
        Thread.sleep(500);
        cluster.killWorker();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void executeResources(List<String> names) {
      queries.executeResources(names);
    }

    @Override
    public <T> void forEach(String sql, Row<T> reader, Consumer<T> consumer) {
      queries.forEach(sql, reader, consumer);
    }
  }
}
