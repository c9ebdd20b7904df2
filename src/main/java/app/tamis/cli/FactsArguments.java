package app.tamis.cli;

import static java.util.Objects.requireNonNull;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.Mappings;
import app.tamis.facts.PortfolioFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the facts are, for every command that reads them: a folder, a file with a mapping, or a
/// data folder.
final class FactsArguments {

  @Option(names = "--data", paramLabel = "DIR")
  @Nullable Path data;

  @Option(names = "--mapping", paramLabel = "MAPPING")
  @Nullable String mapping;

  @Option(names = "--create-clients")
  boolean createClients;

  @Option(names = "--skip-bad-rows")
  boolean skipBadRows;

  @Option(names = "--rejects", paramLabel = "FILE", defaultValue = "rejects.csv")
  Path rejects = Path.of("rejects.csv");

  /// Reads the facts that a command asks for, and tells of what is odd about them.
  ///
  /// @param source the folder or file; null where the facts are in a data folder
  /// @throws BadFacts where they are bad
  /// @throws Problems where none of both is named, or both
  PortfolioFacts read(Terminal terminal, @Nullable Path source) {
    if (source == null && data == null) {
      throw Problems.of("cli.no-source");
    }
    if (source != null && data != null) {
      throw Problems.of("cli.two-sources");
    }
    var facts = new Facts(terminal.surroundings().clock(), terminal::progress);
    if (data != null) {
      return facts.stored(data);
    }
    return withRejects(
        terminal,
        rejects -> {
          try (var folder = open(terminal, requireNonNull(source))) {
            var reading = facts.read(folder, options(), rejects::add);
            rejects.sum();
            return switch (reading) {
              case Facts.Reading.Taken taken -> taken.facts();
              case Facts.Reading.Refused _ -> throw new BadFacts();
            };
          }
        });
  }

  /// Opens a folder of facts; faults of its files are bad facts, its absence isn't.
  FactsFolder open(Terminal terminal, Path source) {
    if (!Files.exists(source)) {
      throw Problems.of("folder.missing", source.toString());
    }
    var through = Optional.ofNullable(mapping).map(name -> Mappings.find(name, Path.of("")));
    try {
      return through
          .map(known -> FactsFolder.ofFile(source, known))
          .orElseGet(() -> FactsFolder.open(source));
    } catch (Problems found) {
      throw badFacts(terminal, found);
    }
  }

  /// Runs what may reject rows, with somewhere to put them.
  <T> T withRejects(Terminal terminal, Function<RejectsFile, T> work) {
    try (var file = new RejectsFile(terminal, rejects)) {
      return work.apply(file);
    } catch (Problems found) {
      if (isAboutFacts(found)) {
        throw badFacts(terminal, found);
      }
      throw found;
    } finally {
      terminal.clearProgress();
    }
  }

  ImportOptions options() {
    return new ImportOptions(skipBadRows, createClients);
  }

  private static boolean isAboutFacts(Problems found) {
    return found.messages().stream()
        .map(Message::key)
        .anyMatch(key -> key.equals("folder.no-clients"));
  }

  private static BadFacts badFacts(Terminal terminal, Problems found) {
    found.messages().forEach(terminal::complain);
    return new BadFacts();
  }
}
