package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.grading.acts.Plan;
import app.tamis.grading.acts.WhatIf;
import app.tamis.law.LawTables;
import app.tamis.outlook.Ahead;
import app.tamis.outlook.Months;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says what the past months would have come to, had something been done before them.
@Command(name = "whatif")
final class WhatIfCommand implements Callable<Integer> {

  private static final int MOST_MONTHS = 120;

  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", arity = "0..1", descriptionKey = "folder")
  private @Nullable Path source;

  @Mixin private ActArguments acts = new ActArguments();
  @Mixin private TimeArguments time = new TimeArguments();

  @Option(
      names = "--months",
      paramLabel = "18",
      defaultValue = "0",
      descriptionKey = "whatif-months")
  private int months;

  @Mixin private OutlookArguments outlook = new OutlookArguments();
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
    if (months < 0 || months > MOST_MONTHS) {
      faults.add(Message.of("outlook.months.outside", months));
    }
    Problems.throwIfAny(faults);
    var plan = Plan.of(wishes, grades);
    read.warnings().forEach(terminal::warn);
    plan.leftOut().forEach(terminal::warn);
    var whatIf = WhatIf.of(grades, plan, use);
    var outlooks =
        Ahead.of(
            whatIf,
            outlook.first(grades.window().asOf()),
            read.portfolio().country(),
            LawTables.shipped());
    var ahead = months == 0 ? Optional.<Months>empty() : outlooks.months(outlook.ramp(), months);
    if (months > 0 && ahead.isEmpty()) {
      terminal.warn(Message.of("outlook.months.unknown"));
    }
    switch (format) {
      case JSON -> WhatIfJson.write(whatIf, ahead, read.portfolio(), terminal.out());
      case TABLE -> {
        new WhatIfTable(terminal, whatIf, read.portfolio()).print();
        ahead.ifPresent(
            known -> new MonthsTable(terminal, known, read.portfolio()).print(outlooks.leavers()));
      }
    }
    return ExitStatus.DONE;
  }
}
