package app.tamis.cli;

import app.tamis.basics.Problems;
import app.tamis.facts.FactTable;
import app.tamis.facts.StrangeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Proposes a mapping from a file's headers and values.
@Command(name = "map")
final class MapCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of(".");

  @Option(names = "--to", paramLabel = "TABLE")
  private String table = "";

  MapCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw Problems.of(Files.exists(file) ? "file.folder" : "file.missing", file.toString());
    }
    terminal.out().print(StrangeFile.draft(file, wanted(), terminal.words()));
    return ExitStatus.DONE;
  }

  private Optional<FactTable> wanted() {
    return table.isEmpty()
        ? Optional.empty()
        : Optional.of(
            FactTable.named(table.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> Problems.of("cli.table.unknown", table, FactTable.names())));
  }
}
