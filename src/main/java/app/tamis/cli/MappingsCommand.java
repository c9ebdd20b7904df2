package app.tamis.cli;

import app.tamis.facts.Mappings;
import java.util.List;
import java.util.Optional;
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

  /// Says where in its tool an export is made, and what it can and can't tell: of one, or of all.
  @Command(name = "where")
  static final class Where implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "MAPPING", descriptionKey = "shipped", arity = "0..1")
    private Optional<String> name = Optional.empty();

    Where(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      var reader = terminal.words().locale();
      var wanted = name.map(Mappings::get).map(List::of).orElseGet(Mappings::list);
      for (var mapping : wanted) {
        terminal.say("cli.mappings.name", mapping.name(), mapping.description(reader));
        terminal.say("cli.mappings.where", mapping.export(reader));
        terminal.say("cli.mappings.tells", mapping.tells(reader));
      }
      return ExitStatus.DONE;
    }
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
