package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.grading.acts.Offers;
import app.tamis.grading.acts.Proposal;
import app.tamis.grading.acts.Proposal.Size;
import app.tamis.grading.acts.Proposals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says at what fee a client could be looked after by a managed agreement.
@Command(name = "proposal")
final class ProposalCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private ClientArguments client = new ClientArguments();
  @Mixin private FactsArguments facts = new FactsArguments();
  @Mixin private GradingArguments grading = new GradingArguments();

  @Option(names = "--seats", paramLabel = "N")
  private @Nullable Integer seats;

  @Option(names = "--endpoints", paramLabel = "N")
  private @Nullable Integer endpoints;

  @Option(names = "--offers", paramLabel = "FILE")
  private @Nullable Path offers;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      descriptionKey = "table-or-json")
  private AnswerFormat format = AnswerFormat.TABLE;

  ProposalCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var size = size();
    var offered =
        offers == null
            ? Offers.shipped()
            : Offers.read(offers.toString(), GradingArguments.text(offers));
    var matrix = grading.matrix();
    var read = client.read(terminal, facts);
    var grades = grading.grade(read, matrix);
    var proposals = Proposals.of(grades, read.months(), read.proposalSettings(), offered);
    return switch (proposals.of(client.find(grades), size)) {
      case Proposal.Priced priced -> {
        read.warnings().forEach(terminal::warn);
        switch (format) {
          case JSON -> ProposalJson.write(priced, terminal.out());
          case TABLE -> new ProposalTable(terminal, priced, read.portfolio().currency()).print();
        }
        yield ExitStatus.DONE;
      }
      case Proposal.Lacking lacking -> {
        terminal.complain(Message.of("proposal.lack", lacking.client().name()));
        lacking.reasons().forEach(terminal::complain);
        yield ExitStatus.USAGE;
      }
    };
  }

  private Size size() {
    var faults = new ArrayList<Message>();
    var said = new Size(count("--seats", seats, faults), count("--endpoints", endpoints, faults));
    Problems.throwIfAny(faults);
    return said;
  }

  private static OptionalInt count(String option, @Nullable Integer said, List<Message> faults) {
    if (said != null && said < 0) {
      faults.add(Message.of("cli.count", option, said));
    }
    return said == null ? OptionalInt.empty() : OptionalInt.of(said);
  }
}
