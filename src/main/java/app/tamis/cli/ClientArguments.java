package app.tamis.cli;

import app.tamis.basics.Problems;
import app.tamis.facts.PortfolioFacts;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.PortfolioGrades;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/// A folder of facts, unless they are in a data folder, and a client.
final class ClientArguments {

  @Parameters(
      paramLabel = "FOLDER CLIENT",
      descriptionKey = "folder-client",
      arity = "1..2",
      hideParamSyntax = true)
  private List<String> words = List.of();

  /// @throws Problems where one of both is missing
  PortfolioFacts read(Terminal terminal, FactsArguments facts) {
    if (words.size() < 2 && facts.data == null) {
      throw Problems.of("cli.missing", "CLIENT");
    }
    return facts.read(terminal, words.size() < 2 ? null : Path.of(words.getFirst()));
  }

  /// @throws Problems with the nearest names where there is no such client
  ClientGrade find(PortfolioGrades grades) {
    return new ClientFinder(grades).get(words.getLast());
  }
}
