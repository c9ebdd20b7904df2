package app.tamis.facts.warehouse;

import static java.util.stream.Collectors.joining;

import app.tamis.basics.Problems;
import app.tamis.facts.PortfolioFacts;
import app.tamis.facts.engine.Copying;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Lake;
import app.tamis.facts.engine.Parquet;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.engine.Trino;
import app.tamis.facts.files.HandedOn;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.rollup.Holidays;
import app.tamis.facts.rollup.Rollup;
import app.tamis.facts.rollup.RollupReader;
import app.tamis.portfolio.Portfolio;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// A bucket's portfolios, rolled up together.
public final class RolledUpBucket implements AutoCloseable {

  private final Scratch scratch;
  private final Engine engine;
  private final List<Member> members;

  private RolledUpBucket(Scratch scratch, Engine engine, List<Member> members) {
    this.scratch = scratch;
    this.engine = engine;
    this.members = members;
  }

  /// @param number by which its rows are told from others'
  private record Member(String name, int number, Portfolio portfolio) {}

  /// @param clock tells what day it is where each portfolio is
  public static RolledUpBucket of(Bucket bucket, Clock clock) {
    return opened(
        bucket,
        (engine, manifest, members) -> {
          WarehouseTable.all().forEach(table -> lay(engine, bucket, manifest, table));
          new Rollup(engine, portfolios(members, clock)).run();
        });
  }

  /// The same, rolled up by a cluster that reads the bucket's files where they lie; what that makes
  /// is taken over. Nobody may publish meanwhile.
  ///
  /// @param url of the cluster, for JDBC, with the catalog
  /// @param location of the warehouse, as the cluster names it
  /// @throws Problems where the cluster can't be reached
  public static RolledUpBucket onTrino(Bucket bucket, Clock clock, String url, String location) {
    return opened(
        bucket,
        (engine, manifest, members) ->
            rollUpOn(url, tables(bucket, manifest, location), members, clock, engine));
  }

  /// Has an engine hold what a rollup makes.
  private interface RollingUp {
    void into(Engine engine, Manifest manifest, List<Member> members);
  }

  private static RolledUpBucket opened(Bucket bucket, RollingUp rollingUp) {
    var manifest = bucket.manifest();
    var members = members(manifest);
    return HandedOn.orClosed(
        Scratch.make(),
        Scratch::close,
        scratch ->
            HandedOn.orClosed(
                Engine.inMemory(scratch.folder()),
                Engine::close,
                engine -> {
                  rollingUp.into(engine, manifest, members);
                  return new RolledUpBucket(scratch, engine, members);
                }));
  }

  private static void rollUpOn(
      String url, List<Lake.Table> tables, List<Member> members, Clock clock, Engine to) {
    try (var trino = Trino.at(url);
        var lake = Lake.ofOneRun(trino)) {
      tables.forEach(lake::register);
      new Rollup(trino, portfolios(members, clock)).run();
      RollupReader.TABLES.forEach(table -> Copying.table(trino, to, table));
    }
  }

  private static List<Lake.Table> tables(Bucket bucket, Manifest manifest, String location) {
    return WarehouseTable.all().stream()
        .map(table -> {
          var columns = new LinkedHashMap<String, String>();
          columns.put("portfolio", "INTEGER");
          columns.putAll(table.columns());
          return new Lake.Table(
              "all_" + table.name(),
              columns,
              Optional.of(location.replaceFirst("/+$", "") + "/" + bucket.folder(table))
                  .filter(_ -> !bucket.files(manifest, table).isEmpty()));
        })
        .toList();
  }

  private static void lay(Engine engine, Bucket bucket, Manifest manifest, WarehouseTable table) {
    var files = bucket.files(manifest, table);
    engine.execute(
        "CREATE VIEW all_%s AS %s"
            .formatted(
                table.name(),
                files.isEmpty()
                    ? table.nothing()
                    : "SELECT portfolio, %s FROM %s".formatted(table.names(), Parquet.in(files))));
  }

  private static List<Member> members(Manifest manifest) {
    return manifest.portfolios().entrySet().stream()
        .map(each ->
            new Member(each.getKey(), each.getValue().number(), each.getValue().text().portfolio()))
        .toList();
  }

  private static List<Rollup.Of> portfolios(List<Member> members, Clock clock) {
    var calendars = new HashMap<String, Holidays>();
    return members.stream()
        .map(member ->
            new Rollup.Of(
                member.number(),
                member.portfolio(),
                calendars.computeIfAbsent(member.portfolio().country(), Holidays::of),
                LocalDate.now(clock.withZone(member.portfolio().timeZone()))))
        .toList();
  }

  /// Each portfolio by itself, one after the other.
  public void forEach(BiConsumer<String, PortfolioFacts> reader) {
    members.forEach(member ->
        reader.accept(
            member.name(),
            new RollupReader(engine, member.number()).facts(member.portfolio(), List.of())));
  }

  /// Writes the months of all clients, as Parquet.
  public void keepClientMonths(Path file) {
    var names =
        members.stream()
            .map(member -> "(%d, %s)".formatted(member.number(), Sql.text(member.name())))
            .collect(joining(", "));
    engine.execute(
        Parquet.of(
            "SELECT named.name AS portfolio, months.* EXCLUDE (portfolio) FROM client_month AS months JOIN (VALUES %s) AS named (number, name) ON named.number = months.portfolio ORDER BY named.name, client_id, month"
                .formatted(names),
            file));
  }

  /// Writes rows of texts as Parquet, each column in its type.
  ///
  /// @param columns their types in the engine, by name
  public void keep(Path file, Map<String, String> columns, Iterable<List<Optional<String>>> rows) {
    engine.execute(
        columns.keySet().stream()
            .map(name -> Sql.name(name) + " VARCHAR")
            .collect(joining(", ", "CREATE OR REPLACE TABLE kept (", ")")));
    engine.append("kept", rows);
    engine.execute(
        Parquet.of(
            columns.entrySet().stream()
                .map(each ->
                    "CAST(%1$s AS %2$s) AS %1$s"
                        .formatted(Sql.name(each.getKey()), each.getValue()))
                .collect(joining(", ", "SELECT ", " FROM kept")),
            file));
  }

  @Override
  public void close() {
    engine.close();
    scratch.close();
  }
}
