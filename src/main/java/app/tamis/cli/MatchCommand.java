package app.tamis.cli;

import app.tamis.basics.ClientId;
import app.tamis.facts.FactTable;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFile;
import app.tamis.facts.NamesMatched;
import app.tamis.facts.UnmatchedName;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists names that lead to no client, with the nearest clients, and writes `aliases.csv` for a
/// person to finish. Run again, it takes up what is still unfinished.
@Command(name = "match")
final class MatchCommand implements Callable<Integer> {

  private static final String ALIAS = "alias";
  private static final String CLIENT = "client_id";

  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", descriptionKey = "folder")
  private Path folder = Path.of(".");

  @Option(names = "--fill")
  private boolean fill;

  @Mixin private FolderArguments facts = new FolderArguments();

  MatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return facts.withRejects(
        terminal,
        rejects -> {
          try (var opened = facts.open(terminal, folder)) {
            var matched =
                new Facts(terminal.surroundings().clock(), terminal::progress)
                    .match(opened, rejects::add);
            rejects.sum();
            opened.warnings().forEach(terminal::warn);
            matched.notes().forEach(terminal::warn);
            if (matched.faults() > 0) {
              throw new BadFacts();
            }
            return write(matched);
          }
        });
  }

  private int write(NamesMatched matched) {
    terminal.clearProgress();
    if (!matched.made().isEmpty()) {
      writeClients(matched.made());
    }
    writeAliases(matched);
    if (matched.unmatched().isEmpty()) {
      terminal.say("match.none");
      return ExitStatus.DONE;
    }
    matched.unmatched().forEach(this::list);
    long all = matched.unmatched().size();
    long open = matched.unmatched().stream().filter(name -> clientId(name).isEmpty()).count();
    terminal.say("match.written", file(FactTable.ALIASES).toString(), all);
    if (open < all) {
      terminal.say("match.check", all - open);
    }
    if (open > 0) {
      terminal.say("match.finish", open);
    }
    terminal.say("match.then", folder.toString());
    return ExitStatus.DONE;
  }

  private void list(UnmatchedName name) {
    terminal.say("match.name", name.name(), name.rows(), name.files());
    name.nearest()
        .forEach(near -> terminal.say("match.near", near.clientId(), near.name(), near.likeness()));
  }

  /// Never by guess, unless a person asks for it and checks.
  private Optional<ClientId> clientId(UnmatchedName name) {
    return fill ? name.clearlyNearest().map(UnmatchedName.Candidate::clientId) : Optional.empty();
  }

  private void writeClients(Map<ClientId, String> made) {
    var rows =
        made.entrySet().stream()
            .map(client -> row(CLIENT, client.getKey().text(), "name", client.getValue()))
            .toList();
    new FactsFile(file(FactTable.CLIENTS), FactTable.CLIENTS).add(rows, _ -> true);
    terminal.say("match.clients", file(FactTable.CLIENTS).toString(), made.size());
  }

  /// In the place of lines that nobody has finished.
  private void writeAliases(NamesMatched matched) {
    var rows =
        matched.unmatched().stream()
            .map(name ->
                row(ALIAS, name.name(), CLIENT, clientId(name).map(ClientId::text).orElse("")))
            .toList();
    new FactsFile(file(FactTable.ALIASES), FactTable.ALIASES)
        .add(rows, row -> !row.getOrDefault(CLIENT, "").isEmpty());
  }

  private Path file(FactTable table) {
    return folder.resolve(table.tableName() + ".csv");
  }

  private static Map<String, String> row(String first, String one, String second, String other) {
    var row = new LinkedHashMap<String, String>();
    row.put(first, one);
    row.put(second, other);
    return row;
  }
}
