package app.tamis.cli;

import app.tamis.grading.acts.Levers;
import app.tamis.grading.acts.Offers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says why one client has its grade.
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private ClientArguments client = new ClientArguments();
  @Mixin private FactsArguments facts = new FactsArguments();
  @Mixin private GradingArguments grading = new GradingArguments();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var matrix = grading.matrix();
    var read = client.read(terminal, facts);
    var grades = grading.grade(read, matrix);
    var levers = Levers.of(grades, read.months(), read.proposalSettings(), Offers.shipped());
    new Explained(terminal, grades, levers, read.portfolio()).print(client.find(grades));
    return ExitStatus.DONE;
  }
}
