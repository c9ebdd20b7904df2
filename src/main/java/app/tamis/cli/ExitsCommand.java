package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.acts.TimeUse;
import app.tamis.law.LawTables;
import app.tamis.outlook.Candidates;
import app.tamis.outlook.ExitLimits;
import app.tamis.outlook.ExitOrder;
import app.tamis.outlook.LastDays;
import app.tamis.outlook.Refill;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says in which months clients can be let go, worst first, so that no month and no year is harder
/// than the owner can bear.
@Command(name = "exits")
final class ExitsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", arity = "0..1", descriptionKey = "folder")
  private @Nullable Path source;

  @Option(names = "--who", paramLabel = "WHO", descriptionKey = "exits-who")
  private List<String> who = List.of("D");

  @Option(names = "--ceiling", paramLabel = "2000", required = true, descriptionKey = "ceiling")
  private String ceiling = "";

  @Option(names = "--allowance", paramLabel = "4000", required = true, descriptionKey = "allowance")
  private String allowance = "";

  @Option(names = "--told", paramLabel = "DATE", descriptionKey = "told")
  private @Nullable LocalDate told;

  @Option(
      names = "--months",
      paramLabel = "18",
      defaultValue = "18",
      descriptionKey = "outlook-months")
  private int months = ExitLimits.USUAL_MONTHS;

  @Mixin private TimeArguments time = new TimeArguments();
  @Mixin private OutlookArguments outlook = new OutlookArguments();
  @Mixin private FactsArguments facts = new FactsArguments();
  @Mixin private GradingArguments grading = new GradingArguments();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      descriptionKey = "table-or-json")
  private AnswerFormat format = AnswerFormat.TABLE;

  ExitsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var matrix = grading.matrix();
    var read = facts.read(terminal, source);
    var grades = grading.grade(read, matrix);
    var faults = new ArrayList<Message>();
    var clients = clients(grades, faults);
    var use = time.use(faults);
    var limits = limits(grades, use, faults);
    Problems.throwIfAny(faults);
    read.warnings().forEach(terminal::warn);
    var first = outlook.first(grades.window().asOf());
    var day = told == null ? first.atDay(1).minusDays(1) : told;
    var lastDays = LastDays.told(day, read.portfolio().country(), LawTables.shipped());
    var candidates = new Candidates(grades, first, lastDays::of);
    candidates.unknown(clients).forEach(terminal::warn);
    candidates.provisional(clients).forEach(terminal::warn);
    var order = new ExitOrder(candidates.of(clients), limits.getFirst(), List.of());
    switch (format) {
      case JSON -> ExitsJson.write(order, limits.getFirst(), terminal.out());
      case TABLE ->
          new ExitsTable(terminal, order, limits.getFirst(), grades, read.portfolio(), first, day)
              .print();
    }
    return ExitStatus.DONE;
  }

  private List<ClientGrade> clients(PortfolioGrades grades, List<Message> faults) {
    var reader = new WishReader(grades, faults);
    return who.stream().flatMap(said -> reader.clients("--who", said).stream()).distinct().toList();
  }

  /// One, or none where something is wrong with it.
  private List<ExitLimits> limits(PortfolioGrades grades, TimeUse use, List<Message> faults) {
    var most = amount("--ceiling", ceiling, faults);
    var least = amount("--allowance", allowance, faults);
    var rate =
        use.soldRate().isPresent() ? use.soldRate() : grades.portfolio().costs().targetRate();
    if (rate.isEmpty() && use.sold() > 0) {
      faults.add(Message.of("whatif.sold-rate.unknown"));
    }
    try {
      return List.of(
          new ExitLimits(
              months,
              most.orElse(0),
              least.orElse(0),
              new Refill(use.sold(), rate.orElse(0), outlook.ramp())));
    } catch (Problems outside) {
      faults.addAll(outside.messages());
      return List.of();
    }
  }

  private static OptionalDouble amount(String option, String said, List<Message> faults) {
    var amount = Shares.number(said);
    if (amount.isEmpty()) {
      faults.add(Message.of("cli.act.amount", option, said));
    }
    return amount;
  }
}
