package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.grading.acts.Plan;
import app.tamis.grading.acts.WhatIf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says what the past months would have come to, had something been done before them.
@Command(name = "whatif")
final class WhatIfCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", arity = "0..1", descriptionKey = "folder")
  private @Nullable Path source;

  @Mixin private ActArguments acts = new ActArguments();
  @Mixin private TimeArguments time = new TimeArguments();
  @Mixin private FactsArguments facts = new FactsArguments();
  @Mixin private GradingArguments grading = new GradingArguments();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      descriptionKey = "table-or-json")
  private AnswerFormat format = AnswerFormat.TABLE;

  WhatIfCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var matrix = grading.matrix();
    var read = facts.read(terminal, source);
    var grades = grading.grade(read, matrix);
    var faults = new ArrayList<Message>();
    var wishes = acts.wishes(grades, faults);
    var use = time.use(faults);
    if (wishes.isEmpty() && faults.isEmpty()) {
      faults.add(Message.of("cli.whatif.nothing"));
    }
    Problems.throwIfAny(faults);
    var plan = Plan.of(wishes, grades);
    read.warnings().forEach(terminal::warn);
    plan.leftOut().forEach(terminal::warn);
    var whatIf = WhatIf.of(grades, plan, use);
    switch (format) {
      case JSON -> WhatIfJson.write(whatIf, read.portfolio(), terminal.out());
      case TABLE -> new WhatIfTable(terminal, whatIf, read.portfolio()).print();
    }
    return ExitStatus.DONE;
  }
}
