package app.tamis.cli;

import app.tamis.facts.Mappings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Lists the mappings that are shipped.
@Command(name = "mappings")
final class MappingsCommand implements Callable<Integer> {

  private final Terminal terminal;

  MappingsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var table = new TextTable(TextTable.left(), TextTable.left());
    Mappings.list()
        .forEach(
            mapping -> table.row(mapping.name(), mapping.description(terminal.words().locale())));
    terminal.out().print(table.text());
    return ExitStatus.DONE;
  }

  /// Prints one as it is written, to be read, or copied and changed.
  @Command(name = "show")
  static final class Show implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "MAPPING", descriptionKey = "shipped")
    private String name = "";

    Show(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      terminal.out().print(Mappings.text(name));
      return ExitStatus.DONE;
    }
  }
}
