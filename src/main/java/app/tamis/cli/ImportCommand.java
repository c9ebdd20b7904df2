package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.facts.Facts;
import app.tamis.facts.Precedence;
import app.tamis.sample.SampleClock;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Stores a folder of facts in a data folder.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", descriptionKey = "folder")
  private Path source = Path.of(".");

  @Option(names = "--replace-known", descriptionKey = "replace-known")
  private boolean replaceKnown;

  @Option(names = "--replace-period", descriptionKey = "replace-period")
  private boolean replacePeriods;

  @Option(names = "--both-count", descriptionKey = "both-count")
  private boolean bothCount;

  @Mixin private FactsArguments arguments = new FactsArguments();

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (arguments.data == null) {
      throw Problems.of("cli.missing", "--data DIR");
    }
    if (SampleClock.of(arguments.data, terminal.surroundings().clock()).isPresent()) {
      throw Problems.of("sample.import", arguments.data.toString());
    }
    DataFolder.keepPrivate(arguments.data, terminal);
    try {
      return store(arguments.data);
    } catch (BadFacts bad) {
      terminal.complain(Message.of("cli.import.unchanged"));
      throw bad;
    }
  }

  private int store(Path data) {
    return arguments.withRejects(
        terminal,
        rejects -> {
          try (var folder = arguments.open(terminal, source)) {
            var facts = new Facts(terminal.surroundings().clock(), terminal::progress);
            var outcome =
                facts.importInto(
                    data,
                    folder,
                    arguments
                        .options()
                        .with(new Precedence(replaceKnown, replacePeriods, bothCount)),
                    rejects::add);
            rejects.sum();
            if (outcome instanceof Facts.Import.Refused(_, var notes)) {
              folder.warnings().forEach(terminal::warn);
              notes.forEach(terminal::warn);
            }
            return tell(outcome, data);
          }
        });
  }

  private int tell(Facts.Import outcome, Path data) {
    return switch (outcome) {
      case Facts.Import.Stored stored -> {
        stored.facts().warnings().forEach(terminal::warn);
        new ControlTable(terminal).print(stored.totals());
        var done = stored.done();
        terminal.say(
            "cli.import.stored", data.toString(), done.added(), done.changed(), done.same());
        yield ExitStatus.DONE;
      }
      case Facts.Import.NothingNew nothing -> {
        nothing.notes().forEach(terminal::warn);
        new ControlTable(terminal).print(nothing.totals());
        terminal.say("cli.import.nothing", nothing.records());
        yield ExitStatus.DONE;
      }
      case Facts.Import.Refused _ -> {
        terminal.complain(Message.of("cli.import.refused"));
        yield ExitStatus.BAD_FACTS;
      }
    };
  }
}
