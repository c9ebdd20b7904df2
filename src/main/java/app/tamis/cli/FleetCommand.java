package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.Precedence;
import app.tamis.facts.Warehouse;
import app.tamis.facts.Warehouse.Ingested;
import app.tamis.fleet.Comparison;
import app.tamis.fleet.ComparisonFile;
import app.tamis.fleet.FleetGrading;
import app.tamis.grading.Matrices;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Many portfolios in one warehouse.
@Command(name = "fleet")
final class FleetCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before run
  private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static Warehouse open(Terminal terminal, Path folder) {
    return Warehouse.open(folder, terminal.surroundings().clock());
  }

  private static Path graded(Path warehouse, @Nullable Path out) {
    return out == null ? warehouse.resolve("graded") : out;
  }

  /// Takes portfolios in.
  @Command(name = "ingest")
  static final class Ingest implements Callable<Integer> {

    private static final int BUCKETS = 16;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "WAREHOUSE", descriptionKey = "warehouse")
    private Path warehouse = Path.of(".");

    @Parameters(
        index = "1..*",
        paramLabel = "FOLDER",
        arity = "0..*",
        descriptionKey = "portfolios")
    private List<Path> folders = List.of();

    @Option(names = "--buckets", paramLabel = "NUMBER", defaultValue = "16")
    private int buckets = BUCKETS;

    @Option(names = "--create-clients")
    private boolean createClients;

    @Option(names = "--skip-bad-rows")
    private boolean skipBadRows;

    @Option(names = "--replace-known", descriptionKey = "replace-known")
    private boolean replaceKnown;

    @Option(names = "--replace-period", descriptionKey = "replace-period")
    private boolean replacePeriods;

    @Option(names = "--both-count", descriptionKey = "both-count")
    private boolean bothCount;

    Ingest(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      if (buckets < 1 || buckets > 1024) {
        throw Problems.of("fleet.buckets", buckets);
      }
      var options =
          new ImportOptions(
              skipBadRows, createClients, new Precedence(replaceKnown, replacePeriods, bothCount));
      var done =
          Warehouse.openOrMake(warehouse, buckets, terminal.surroundings().clock())
              .ingest(folders, options, this::tell, terminal::progress);
      long refused = done.stream().filter(Ingested.Refused.class::isInstance).count();
      long same = done.stream().filter(Ingested.Same.class::isInstance).count();
      terminal.say(
          "fleet.ingested", done.size() - refused - same, same, refused, warehouse.toString());
      return refused == 0 ? ExitStatus.DONE : ExitStatus.BAD_FACTS;
    }

    private void tell(Ingested one) {
      switch (one) {
        case Ingested.Stored(var name, long added, long changed) ->
            terminal.say("fleet.stored", name, added, changed);
        case Ingested.Same(var name) -> terminal.say("fleet.same", name);
        case Ingested.Refused(var name, long faults, var first, var why) -> {
          terminal.complain(Message.of("fleet.refused", name, faults));
          first.forEach(
              reject -> terminal.err().println("  " + RejectsFile.sentence(terminal, reject)));
          why.forEach(message -> terminal.err().println("  " + terminal.words().say(message)));
        }
      }
    }
  }

  /// Grades all of them.
  @Command(name = "grade")
  static final class Grade implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "WAREHOUSE", descriptionKey = "warehouse")
    private Path warehouse = Path.of(".");

    @Mixin private GradingArguments grading = new GradingArguments();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "fleet-out")
    private @Nullable Path out;

    @Option(names = "--json-lines")
    private boolean jsonLines;

    @Option(names = "--engine", paramLabel = "ENGINE", defaultValue = "duckdb")
    private FleetEngine engine = FleetEngine.DUCKDB;

    @Option(names = "--trino", paramLabel = "URL")
    private @Nullable String trino;

    @Option(names = "--location", paramLabel = "LOCATION")
    private @Nullable String location;

    Grade(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      var wish =
          new FleetGrading.Wish(
              grading.matrix(),
              grading.matrixFile == null
                  ? Matrices.classicText()
                  : GradingArguments.text(grading.matrixFile),
              grading.window,
              Optional.ofNullable(grading.asOf),
              jsonLines,
              LocalDate.now(terminal.surroundings().clock()),
              cluster());
      var to = graded(warehouse, out);
      var outcome = FleetGrading.run(open(terminal, warehouse), to, wish, terminal::progress);
      outcome
          .ungraded()
          .forEach(one -> {
            terminal.complain(Message.of("fleet.ungraded", one.portfolio()));
            one.messages()
                .forEach(message -> terminal.err().println("  " + terminal.words().say(message)));
          });
      int clients = outcome.graded().stream().mapToInt(one -> one.clients()).sum();
      terminal.say(
          "fleet.graded",
          outcome.graded().size(),
          clients,
          outcome.ungraded().size(),
          to.toString());
      if (outcome.again() > 0) {
        terminal.say("fleet.again", outcome.again());
      }
      return outcome.ungraded().isEmpty() ? ExitStatus.DONE : ExitStatus.BAD_FACTS;
    }

    private Optional<Warehouse.Cluster> cluster() {
      if (engine == FleetEngine.DUCKDB) {
        return Optional.empty();
      }
      if (trino == null || location == null) {
        throw Problems.of("cli.missing", trino == null ? "--trino URL" : "--location LOCATION");
      }
      return Optional.of(new Warehouse.Cluster(trino, location));
    }
  }

  /// What rolls up.
  enum FleetEngine {
    DUCKDB,
    TRINO
  }

  /// Compares them, so that nobody can be made out.
  @Command(name = "report")
  static final class Report implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "WAREHOUSE", descriptionKey = "warehouse")
    private Path warehouse = Path.of(".");

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "fleet-out")
    private @Nullable Path out;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "table-or-json")
    private AnswerFormat format = AnswerFormat.TABLE;

    Report(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Comparison comparison = FleetGrading.compare(graded(warehouse, out));
      switch (format) {
        case JSON -> {
          var today = LocalDate.now(terminal.surroundings().clock());
          terminal.out().println(new ComparisonFile(today, comparison).text());
        }
        case TABLE -> new FleetReport(terminal).print(comparison);
      }
      return ExitStatus.DONE;
    }
  }

  /// Lists who is there.
  @Command(name = "list")
  static final class Names implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "WAREHOUSE", descriptionKey = "warehouse")
    private Path warehouse = Path.of(".");

    Names(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      var names = open(terminal, warehouse).portfolios();
      names.forEach(terminal.out()::println);
      if (names.isEmpty()) {
        terminal.say("fleet.empty", warehouse.toString());
      }
      return ExitStatus.DONE;
    }
  }

  /// Removes one, and every byte of it.
  @Command(name = "remove")
  static final class Remove implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "WAREHOUSE", descriptionKey = "warehouse")
    private Path warehouse = Path.of(".");

    @Parameters(index = "1", paramLabel = "PORTFOLIO", descriptionKey = "fleet-portfolio")
    private String portfolio = "";

    Remove(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      var graded = graded(warehouse, null);
      open(terminal, warehouse).remove(portfolio, bucket -> FleetGrading.forget(graded, bucket));
      terminal.say("fleet.removed", portfolio, warehouse.toString());
      return ExitStatus.DONE;
    }
  }
}
