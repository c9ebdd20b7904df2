package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.basics.Nearest;
import app.tamis.basics.Problems;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.PortfolioGrades;
import app.tamis.portfolio.ClientNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Says why one client has its grade.
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "FOLDER CLIENT",
      descriptionKey = "folder-client",
      arity = "1..2",
      hideParamSyntax = true)
  private List<String> words = List.of();

  @Mixin private FactsArguments facts = new FactsArguments();
  @Mixin private GradingArguments grading = new GradingArguments();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (words.size() < 2 && facts.data == null) {
      throw Problems.of("cli.missing", "CLIENT");
    }
    var matrix = grading.matrix();
    var read = facts.read(terminal, words.size() < 2 ? null : Path.of(words.getFirst()));
    var grades = grading.grade(read, matrix);
    new Explained(terminal, grades, read.portfolio()).print(find(grades, words.getLast()));
    return ExitStatus.DONE;
  }

  /// A client by id, else by name once case, accents and legal forms are dropped.
  static ClientGrade find(PortfolioGrades grades, String wanted) {
    var byName =
        grades.clients().stream()
            .filter(client ->
                ClientNames.bare(client.findings().client().name())
                    .equals(ClientNames.bare(wanted)))
            .toList();
    return grades
        .find(wanted)
        .or(() -> byName.size() == 1 ? byName.stream().findFirst() : Optional.empty())
        .orElseThrow(() -> new Problems(List.of(unknown(grades, wanted))));
  }

  private static Message unknown(PortfolioGrades grades, String wanted) {
    var names = grades.clients().stream().map(client -> client.findings().client().name()).toList();
    return Message.of("cli.client.unknown", wanted, List.copyOf(Nearest.list(wanted, names, 3)));
  }
}
