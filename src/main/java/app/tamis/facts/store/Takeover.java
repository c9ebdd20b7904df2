package app.tamis.facts.store;

import app.tamis.basics.Problems;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.rollup.Holidays;
import app.tamis.facts.rollup.Rollup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Rolls up a version of which that isn't kept, or was made by another version of Tamis, as the
/// import that made it would today.
final class Takeover {

  private Takeover() {}

  /// Once: whoever reads it next finds it.
  ///
  /// @throws Problems where its folder can't be written, or a later version made it
  static void of(FactsStore store, Path file) {
    try {
      store.replaceMade(FactsStore.rolledUp(file), rolledUp -> rollUp(file, rolledUp));
    } catch (IOException fault) {
      throw unwritable(file, fault);
    } catch (UncheckedIOException fault) {
      throw unwritable(file, fault);
    } catch (Engine.EngineFailure damaged) {
      throw FactsStore.damaged(file);
    }
  }

  private static Problems unwritable(Path file, Exception fault) {
    return Problems.of("store.older", file.toString(), String.valueOf(fault.getMessage()));
  }

  /// By the last import, or by settings that were put in force after it.
  private static Instant made(Engine engine) {
    var imported = StoredImports.list(engine).getLast().at();
    return StoredSettings.carried(engine).since().filter(imported::isBefore).orElse(imported);
  }

  private static void rollUp(Path file, Path rolledUp) throws IOException {
    try (var scratch = Scratch.make();
        var engine = Engine.inMemory(scratch.folder())) {
      Layers.of(engine, file);
      var number = FactsStore.number(file);
      var written = engine.attachWritable(RolledUp.database(number), rolledUp);
      engine.seeOnly(List.of());
      var portfolio = StoredSettings.portfolio(engine);
      var today = LocalDate.ofInstant(made(engine), portfolio.timeZone());
      var holidays = Holidays.of(portfolio.country());
      var known = new Rollup.Known(Layers.sums(engine), Optional.empty());
      RolledUp.make(engine, number, new Rollup(engine, portfolio, holidays, today, known));
      written.close();
    }
  }
}
