package app.tamis.cli;

import app.tamis.facts.Facts;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Goes back to how the facts were before the last import.
@Command(name = "undo")
final class UndoCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--data", paramLabel = "DIR", required = true)
  private Path data = Path.of(".");

  UndoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var undone = new Facts(terminal.surroundings().clock(), terminal::progress).undo(data);
    terminal.say("cli.undo", undone.number(), undone.source());
    return ExitStatus.DONE;
  }
}
