package app.tamis.cli;

import app.tamis.facts.Facts;
import app.tamis.facts.UnmatchedName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists names that lead to no client, with the nearest clients, and writes `aliases.csv` for a
/// person to finish.
@Command(name = "match")
final class MatchCommand implements Callable<Integer> {

  private static final String ALIASES = "aliases.csv";
  private static final String CLIENTS = "clients.csv";

  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", descriptionKey = "folder")
  private Path folder = Path.of(".");

  @Option(names = "--fill")
  private boolean fill;

  @Mixin private FactsArguments facts = new FactsArguments();

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
            if (matched.faults() > 0) {
              throw new BadFacts();
            }
            return write(matched);
          }
        });
  }

  private int write(Facts.NamesMatched matched) {
    if (!matched.made().isEmpty()) {
      writeClients(matched.made());
    }
    if (matched.unmatched().isEmpty()) {
      terminal.say("match.none");
      return ExitStatus.DONE;
    }
    matched.unmatched().forEach(this::list);
    var aliases = folder.resolve(ALIASES);
    append(
        aliases,
        List.of("alias", "client_id"),
        matched.unmatched().stream().map(name -> List.of(name.name(), clientId(name))).toList());
    long open = matched.unmatched().stream().filter(name -> clientId(name).isEmpty()).count();
    terminal.say(open > 0 ? "match.finish" : "match.check", aliases.toString(), open);
    return ExitStatus.DONE;
  }

  private void list(UnmatchedName name) {
    terminal.say("match.name", name.name(), name.rows(), name.files());
    name.nearest()
        .forEach(near -> terminal.say("match.near", near.clientId(), near.name(), near.likeness()));
  }

  /// Never by guess, unless a person asks for it and checks.
  private String clientId(UnmatchedName name) {
    return fill ? name.clearlyNearest().map(UnmatchedName.Candidate::clientId).orElse("") : "";
  }

  private void writeClients(Map<String, String> made) {
    var clients = folder.resolve(CLIENTS);
    append(
        clients,
        List.of("client_id", "name"),
        made.entrySet().stream()
            .map(client -> List.of(client.getKey(), client.getValue()))
            .toList());
    terminal.say("match.clients", clients.toString(), made.size());
  }

  /// Adds lines to a file; one that doesn't exist begins with the header.
  private static void append(Path file, List<String> header, List<List<String>> lines) {
    try {
      var text = lines.stream().map(CsvText::line).collect(Collectors.joining());
      if (!Files.exists(file)) {
        Files.writeString(file, CsvText.line(header) + text);
        return;
      }
      boolean endsLine = Files.readString(file, StandardCharsets.UTF_8).endsWith("\n");
      Files.writeString(file, (endsLine ? "" : "\n") + text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
