package app.tamis.facts;

import app.tamis.basics.Message;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;

/// The door to the facts: reads folders, keeps them in a store, rolls them up.
public final class Facts {

  private final Clock clock;
  private final Consumer<Message> progress;

  /// @param clock tells what day it is in the portfolio's zone
  /// @param progress told what long work is at
  public Facts(Clock clock, Consumer<Message> progress) {
    this.clock = clock;
    this.progress = progress;
  }

  /// What came of reading a folder.
  public sealed interface Reading {
    /// @param skipped faulty rows that were left out, as was asked
    record Taken(PortfolioFacts facts, long skipped) implements Reading {}

    /// Rows are bad, and so nothing was taken.
    record Refused(long faults) implements Reading {}
  }

  /// Reads, checks and rolls up a folder in memory, and leaves nothing behind.
  ///
  /// @param rejects told of each bad row
  public Reading read(FactsFolder folder, ImportOptions options, Consumer<Reject> rejects) {
    var portfolio = folder.portfolioOrDefaults();
    try (var scratch = Scratch.make();
        var engine = Engine.inMemory(scratch.folder())) {
      FactSchema.createEmpty(engine);
      var typing = new Typing(portfolio.timeZone(), today(portfolio.timeZone()));
      var incoming =
          new Incoming(
              engine, typing, options, Detail.FIGURES, scratch.folder(), progress, rejects);
      incoming.read(folder.sources());
      if (incoming.bad() > 0 && !options.skipBadRows()) {
        return new Reading.Refused(incoming.bad());
      }
      progress.accept(Message.of("progress.rollup"));
      FactSchema.rollUpIncoming(engine);
      var rollup = new Rollup(engine, portfolio);
      rollup.run();
      var warnings = new java.util.ArrayList<Message>(folder.warnings());
      warnings.addAll(incoming.warnings());
      warnings.addAll(rollup.warnings());
      return new Reading.Taken(
          new PortfolioFacts(portfolio, rollup.read(), warnings), incoming.bad());
    }
  }

  private LocalDate today(java.time.ZoneId zone) {
    return LocalDate.now(clock.withZone(zone));
  }
}
