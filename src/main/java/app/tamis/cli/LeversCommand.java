package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.grading.acts.ClientLevers;
import app.tamis.grading.acts.Levers;
import app.tamis.grading.acts.Offers;
import app.tamis.portfolio.Portfolio;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says what would lift a client.
@Command(name = "levers")
final class LeversCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private ClientArguments client = new ClientArguments();
  @Mixin private FactsArguments facts = new FactsArguments();
  @Mixin private GradingArguments grading = new GradingArguments();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      descriptionKey = "table-or-json")
  private AnswerFormat format = AnswerFormat.TABLE;

  LeversCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var matrix = grading.matrix();
    var read = client.read(terminal, facts);
    var grades = grading.grade(read, matrix);
    var levers = Levers.of(grades, read.months(), read.proposalSettings(), Offers.shipped());
    var found = levers.of(client.find(grades));
    read.warnings().forEach(terminal::warn);
    switch (format) {
      case JSON -> LeversJson.write(found, terminal.out());
      case TABLE -> print(found, levers, read.portfolio());
    }
    return ExitStatus.DONE;
  }

  private void print(ClientLevers found, Levers levers, Portfolio portfolio) {
    var words = terminal.words();
    var out = terminal.out();
    out.println(
        terminal
            .ink()
            .bold(
                words.say(
                    "levers.title",
                    found.client().findings().client().name(),
                    found.client().computed().map(Enum::name).orElse("–"))));
    found.noLift().ifPresent(message -> out.println(words.sentence(message)));
    for (var lever : levers.said(found, portfolio.currency())) {
      out.println();
      lever.acts().forEach(act -> out.println(words.sentence(act.inFull())));
      lever.outcome().ifPresent(outcome -> out.println("  " + words.sentence(outcome)));
      out.println(
          "  " + words.sentence(Message.of("lever.documents", List.copyOf(lever.documents()))));
    }
  }
}
