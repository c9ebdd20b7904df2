package app.tamis.cli;

import app.tamis.facts.Facts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists what was imported into a data folder.
@Command(name = "imports")
final class ImportsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--data", paramLabel = "DIR", required = true)
  private Path data = Path.of(".");

  ImportsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var imports = new Facts(terminal.surroundings().clock(), terminal::progress).imports(data);
    if (imports.isEmpty()) {
      terminal.say("store.empty", data.toString());
      return ExitStatus.DONE;
    }
    var table =
        new TextTable(
            TextTable.left(),
            TextTable.left(),
            TextTable.left(),
            TextTable.right(),
            TextTable.right(),
            TextTable.right(),
            TextTable.right());
    table.header(
        terminal
            .words()
            .list(
                "cli.imports.number",
                "cli.imports.at",
                "cli.imports.source",
                "cli.imports.added",
                "cli.imports.changed",
                "cli.imports.same",
                "cli.imports.skipped"));
    var times =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(terminal.words().locale());
    var zone = ZoneId.systemDefault();
    for (var done : imports) {
      table.row(
          done.number(),
          times.format(done.at().atZone(zone)),
          done.source(),
          terminal.words().number(done.added()),
          terminal.words().number(done.changed()),
          terminal.words().number(done.same()),
          terminal.words().number(done.skipped()));
    }
    terminal.out().print(table.text());
    return ExitStatus.DONE;
  }
}
