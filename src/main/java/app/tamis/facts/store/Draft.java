package app.tamis.facts.store;

import app.tamis.basics.Message;
import app.tamis.facts.FactTable;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.files.HandedOn;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.rollup.Added;
import app.tamis.facts.rollup.Holidays;
import app.tamis.facts.rollup.Rollup;
import app.tamis.portfolio.Portfolio;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// A version being made on top of another: its file holds what came in and nothing else, but for
/// which rows of earlier files are gone. Those are only read.
public final class Draft implements AutoCloseable {

  private static final String AMENDED = "amended";

  private final Scratch scratch;
  private final Engine engine;
  private final Layers layers;
  private final String number;
  private final Rollup.Known below;
  private final List<Engine.Written> written = new ArrayList<>();
  private final List<StoreTable> added = new ArrayList<>();

  private Draft(Scratch scratch, Engine engine, Layers layers, String number, Rollup.Known below) {
    this.scratch = scratch;
    this.engine = engine;
    this.layers = layers;
    this.number = number;
    this.below = below;
  }

  private static Draft making(BiFunction<Scratch, Engine, Draft> making) {
    return HandedOn.orClosed(
        Scratch.make(),
        Scratch::close,
        scratch ->
            HandedOn.orClosed(
                Engine.inMemory(scratch.folder()),
                Engine::close,
                engine -> making.apply(scratch, engine)));
  }

  /// @param below the file of the version that it stands on; empty for none
  /// @param number that its own file is to have
  /// @param file its own
  /// @param rolledUp for what the rollup makes of it and of all below; empty where that isn't kept
  static Draft on(Optional<Path> below, String number, Path file, Optional<Path> rolledUp) {
    return making((scratch, engine) -> {
      var layers = below.isPresent() ? Layers.of(engine, below.get()) : Layers.none(engine);
      below.ifPresent(version -> RolledUp.attach(engine, version));
      var draft = new Draft(scratch, engine, layers, number, OpenedVersion.known(engine));
      draft.written.add(engine.attachWritable(number, file));
      rolledUp.ifPresent(
          rolled -> draft.written.add(engine.attachWritable(RolledUp.database(number), rolled)));
      layers.putOnTop(number);
      return draft;
    });
  }

  /// A copy of a version's own file, in which what it holds whole is to be changed.
  static Draft amending(Path file, Path copy) {
    return making((scratch, engine) -> {
      var draft =
          new Draft(scratch, engine, Layers.of(engine, file), AMENDED, Rollup.Known.NOTHING);
      draft.written.add(engine.attachWritable(AMENDED, copy));
      StoreTable.WHOLE.forEach(table ->
          table
              .columns()
              .forEach((column, type) ->
                  engine.execute(
                      "ALTER TABLE %s ADD COLUMN IF NOT EXISTS %s %s"
                          .formatted(table.in(AMENDED), Sql.name(column), type))));
      return draft;
    });
  }

  public Engine engine() {
    return engine;
  }

  /// For what is needed while it is made.
  public Path scratch() {
    return scratch.folder();
  }

  /// A table that the file holds whole, where it can be written.
  String own(String table) {
    return Sql.name(number) + ".main." + table;
  }

  /// Adds rows that came in.
  ///
  /// @param rows a query for all columns of the table, by name
  void add(StoreTable table, String rows) {
    engine.execute("CREATE TABLE %s (%s)".formatted(table.in(number), table.definition()));
    engine.execute("INSERT INTO %s BY NAME %s".formatted(table.in(number), rows));
    added.add(table);
  }

  /// Says of rows of files below that they are in force no more.
  ///
  /// @param which a condition, of rows `old`
  void takeAway(StoreTable table, String which) {
    if (layers.parts().hold(table)) {
      engine.execute(
          "INSERT INTO %s SELECT %s, old.part, old.row FROM %s AS old WHERE %s"
              .formatted(
                  StoreTable.GONE.in(number), Sql.text(table.name()), layers.places(table), which));
    }
  }

  /// Has whoever asks find what was added, and what was taken away no more.
  void lookAgain() {
    layers.lookAgain(number, added);
  }

  /// Adds up its time entries and tickets, and takes off those that are gone, so that the sums of
  /// all need not be made anew.
  ///
  /// @param areSettingsOthers than those of the version below: then they must
  public void addUp(Portfolio portfolio, Holidays holidays, boolean areSettingsOthers) {
    var summing = new Summing(engine, layers, number, portfolio, holidays);
    if (areSettingsOthers || below.sums().isEmpty() || summing.haveCostsChanged()) {
      summing.ofAll();
    } else {
      summing.ofWhatChanges();
    }
  }

  /// Rolls up what is in force with it, and keeps what that made for reading.
  ///
  /// @param areSettingsOthers than those of the version below
  /// @return what is odd
  public List<Message> rollUp(
      Portfolio portfolio, Holidays holidays, LocalDate today, boolean areSettingsOthers) {
    addUp(portfolio, holidays, areSettingsOthers);
    var bills = below.bills().filter(_ -> !areSettingsOthers && !areBillsTouched());
    var rollup =
        new Rollup(engine, portfolio, holidays, today, new Rollup.Known(Added.tables(), bills));
    RolledUp.make(engine, number, rollup);
    return rollup.warnings();
  }

  private boolean areBillsTouched() {
    return Arrays.stream(FactTable.values())
        .filter(Rollup::areBillsOf)
        .map(StoreTable::of)
        .anyMatch(table -> layers.isTouched(number, table));
  }

  /// Has all of it on the disk, and lets its files go.
  ///
  /// @return the version whose file has what the rollup made of bills
  public String finish() {
    Folding.of(engine, layers, number);
    layers.parts().say(engine, number);
    var billsIn = RolledUp.billsIn(engine);
    letGo();
    return billsIn;
  }

  /// The same of a file of which only what it holds whole was changed.
  void finishAmending() {
    letGo();
  }

  private void letGo() {
    try {
      for (var each : written) {
        each.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (scratch) {
      engine.close();
    }
  }
}
