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

/// Brings facts that an earlier version kept to the form of this one, and rolls them up anew, as
/// the import that made them would today.
final class Takeover {

  private Takeover() {}

  /// Rewrites a facts file, once.
  ///
  /// @throws Problems where its folder can't be written, or a later version made it
  static void of(FactsStore store, Path file) {
    try {
      store.rewrite(file, Takeover::takeOver);
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

  private static void takeOver(Path copy) {
    try (var scratch = Scratch.make();
        var engine = Engine.onFile(copy, scratch.folder())) {
      engine.seeOnly(List.of());
      FactSchema.bringUpToDate(engine);
      var portfolio = StoredSettings.portfolio(engine);
      var made = made(engine);
      var rollup =
          new Rollup(
              engine,
              portfolio,
              Holidays.of(portfolio.country()),
              LocalDate.ofInstant(made, portfolio.timeZone()));
      FactSchema.rollUpStored(engine, rollup);
    }
  }
}
