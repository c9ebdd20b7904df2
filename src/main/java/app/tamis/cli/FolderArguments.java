package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.facts.FactsFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/// How a folder of facts is read, for every command that does.
class FolderArguments {

  @Option(names = "--rejects", paramLabel = "FILE", defaultValue = "rejects.csv")
  Path rejects = Path.of("rejects.csv");

  /// Opens a folder of facts; faults of its files are bad facts, its absence isn't.
  FactsFolder open(Terminal terminal, Path folder) {
    return opened(terminal, folder, FactsFolder::open);
  }

  static FactsFolder opened(Terminal terminal, Path folder, Function<Path, FactsFolder> opening) {
    if (!Files.exists(folder)) {
      throw Problems.of("folder.missing", folder.toString());
    }
    return opened(terminal, () -> opening.apply(folder));
  }

  static FactsFolder opened(Terminal terminal, Supplier<FactsFolder> opening) {
    try {
      return opening.get();
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
