package app.tamis.cli;

import app.tamis.facts.Facts;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Only checks a folder of facts.
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", descriptionKey = "folder")
  private Path source = Path.of(".");

  @Option(names = "--months", descriptionKey = "each-month")
  private boolean months;

  @Mixin private FactsArguments facts = new FactsArguments();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return facts.withRejects(
        terminal,
        rejects -> {
          try (var folder = facts.open(terminal, source)) {
            var checked =
                new Facts(terminal.surroundings().clock(), terminal::progress)
                    .check(folder, facts.options(), rejects::add);
            rejects.sum();
            checked.warnings().forEach(terminal::warn);
            var table = new ControlTable(terminal);
            table.print(checked.totals());
            if (months) {
              table.printMonths(checked.totals());
            }
            if (checked.faults() > 0) {
              terminal.say("cli.check.bad", checked.faults());
            } else if (checked.unread().isEmpty()) {
              terminal.say("cli.check.sound");
            } else {
              terminal.say("cli.check.sound.part", checked.unread(), checked.unread().size());
            }
            return checked.faults() == 0 || facts.skipBadRows
                ? ExitStatus.DONE
                : ExitStatus.BAD_FACTS;
          }
        });
  }
}
