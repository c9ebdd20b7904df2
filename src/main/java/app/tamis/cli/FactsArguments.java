package app.tamis.cli;

import static java.util.Objects.requireNonNull;

import app.tamis.basics.Problems;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.PortfolioFacts;
import app.tamis.facts.Precedence;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the facts are, for every command that reads them: a folder, a file with a mapping, or a
/// data folder.
final class FactsArguments extends FolderArguments {

  @Option(names = "--data", paramLabel = "DIR")
  @Nullable Path data;

  @Option(names = "--mapping", paramLabel = "MAPPING")
  @Nullable String mapping;

  @Option(names = "--create-clients")
  boolean createClients;

  @Option(names = "--skip-bad-rows")
  boolean skipBadRows;

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
          try (var folder = openForFigures(terminal, requireNonNull(source))) {
            var reading = facts.read(folder, options(), rejects::add);
            rejects.sum();
            return switch (reading) {
              case Facts.Reading.Taken taken -> taken.facts();
              case Facts.Reading.Refused _ -> {
                folder.warnings().forEach(terminal::warn);
                throw new BadFacts();
              }
            };
          }
        });
  }

  /// Opens a folder of facts, or a file that is read through a mapping.
  @Override
  FactsFolder open(Terminal terminal, Path source) {
    if (mapping == null) {
      return super.open(terminal, source);
    }
    var through = mapping;
    return opened(terminal, () -> FactsFolder.ofFile(source, through));
  }

  private FactsFolder openForFigures(Terminal terminal, Path source) {
    return mapping == null
        ? opened(terminal, source, FactsFolder::forFigures)
        : open(terminal, source);
  }

  ImportOptions options() {
    return new ImportOptions(skipBadRows, createClients, Precedence.NOTHING);
  }
}
