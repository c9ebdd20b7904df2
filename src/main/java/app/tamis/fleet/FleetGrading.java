package app.tamis.fleet;

import static java.util.stream.Collectors.toMap;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.facts.PortfolioFacts;
import app.tamis.facts.Warehouse;
import app.tamis.fleet.GradedBucket.Stamp;
import app.tamis.grading.AsOf;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.GradeRow;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrix;
import app.tamis.grading.PortfolioGrades;
import app.tamis.portfolio.Portfolio;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Grades all portfolios of a warehouse, bucket by bucket. A bucket is done once all that was made
/// of it is there, under its name; broken off, what is done stays done.
public final class FleetGrading {

  private final Warehouse warehouse;
  private final Path out;
  private final Wish wish;

  private FleetGrading(Warehouse warehouse, Path out, Wish wish) {
    this.warehouse = warehouse;
    this.out = out;
    this.wish = wish;
  }

  /// @param matrixText as it is written: where it is another, all is graded anew
  /// @param window months that count
  /// @param asOf a month end; empty for the last of each portfolio
  /// @param today on which months end that go on
  /// @param cluster that rolls up; empty for this machine
  public record Wish(
      Matrix matrix,
      String matrixText,
      int window,
      Optional<LocalDate> asOf,
      boolean jsonLines,
      LocalDate today,
      Optional<Warehouse.Cluster> cluster) {}

  /// @param again buckets that were graded just so before
  public record Outcome(List<PortfolioFigures> graded, List<Ungraded> ungraded, int again) {

    public Outcome {
      graded = List.copyOf(graded);
      ungraded = List.copyOf(ungraded);
    }
  }

  /// @param out where grades are put; made where it doesn't exist
  /// @throws Problems where somebody writes into the warehouse, or the cluster can't be reached
  public static Outcome run(Warehouse warehouse, Path out, Wish wish, Consumer<Message> progress) {
    return warehouse.unchanged(() -> new FleetGrading(warehouse, out, wish).run(progress));
  }

  /// What was graded last.
  ///
  /// @throws Problems where nothing was, or not all by the same rules
  public static Comparison compare(Path out) {
    var buckets = GradedBucket.list(out);
    if (buckets.isEmpty()) {
      throw Problems.of("fleet.not-graded", out.toString());
    }
    var stamps = buckets.stream().flatMap(bucket -> bucket.stamp().stream()).toList();
    var basis = stamps.stream().map(Stamp::basis).distinct().toList();
    if (basis.size() != 1) {
      throw Problems.of("fleet.graded-apart", out.toString());
    }
    return Comparison.of(
        basis.getFirst(), stamps.stream().flatMap(stamp -> stamp.graded().stream()).toList());
  }

  /// Deletes what was made of a bucket.
  public static void forget(Path out, int bucket) {
    new GradedBucket(out, bucket).forget();
  }

  private Outcome run(Consumer<Message> progress) {
    var graded = new ArrayList<PortfolioFigures>();
    var ungraded = new ArrayList<Ungraded>();
    int again = 0;
    var buckets = warehouse.buckets();
    for (int i = 0; i < buckets.size(); i++) {
      int number = buckets.get(i);
      var bucket = new GradedBucket(out, number);
      var wanted = stamp(number);
      var known = bucket.stamp().filter(done -> done.isOf(wanted));
      var done = known.orElseGet(() -> grade(bucket, wanted));
      again += known.isPresent() ? 1 : 0;
      graded.addAll(done.graded());
      ungraded.addAll(done.ungraded());
      progress.accept(Message.of("fleet.progress.grade", i + 1, buckets.size()));
    }
    GradedBucket.forgetOthers(out, buckets);
    return new Outcome(graded, ungraded, again);
  }

  private Stamp stamp(int bucket) {
    return new Stamp(
        warehouse.generation(bucket),
        wish.matrixText(),
        wish.window(),
        wish.asOf(),
        wish.today(),
        wish.jsonLines(),
        List.of(),
        List.of());
  }

  /// A portfolio's grades, with what it comes to.
  private record Graded(List<List<Optional<String>>> rows, PortfolioFigures figures) {}

  private Stamp grade(GradedBucket bucket, Stamp stamp) {
    try (var rolledUp = warehouse.rollUp(bucket.number(), wish.cluster())) {
      var graded = new ConcurrentSkipListMap<String, Graded>();
      var ungraded = new ConcurrentSkipListMap<String, Ungraded>();
      gradeEach(rolledUp, graded, ungraded);
      return bucket.keep(
          stamp.with(
              graded.values().stream().map(Graded::figures).toList(),
              List.copyOf(ungraded.values())),
          folder -> {
            var rows = graded.values().stream().flatMap(one -> one.rows().stream()).toList();
            rolledUp.keep(folder.resolve("grades.parquet"), columns(), rows);
            rolledUp.keepClientMonths(folder.resolve("client_months.parquet"));
            if (wish.jsonLines()) {
              GradedBucket.writeLines(
                  folder.resolve("grades.jsonl"), GradeLines.of(types(), rows.stream()));
            }
          });
    }
  }

  /// The engine reads one portfolio after the other; they are graded side by side, and no more are
  /// in memory than that takes.
  private void gradeEach(
      Warehouse.RolledUp rolledUp, Map<String, Graded> graded, Map<String, Ungraded> ungraded) {
    var room = new Semaphore(2 * Runtime.getRuntime().availableProcessors());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      rolledUp.forEach((name, facts) -> {
        room.acquireUninterruptibly();
        var _ =
            threads.submit(() -> {
              try {
                graded.put(name, graded(name, facts));
              } catch (Problems lacking) {
                ungraded.put(name, Ungraded.of(name, lacking.messages()));
              } catch (RuntimeException | Error fault) {
                ungraded.put(
                    name, Ungraded.of(name, List.of(Message.of("fleet.fault", fault.toString()))));
              } finally {
                room.release();
              }
            });
      });
    }
  }

  private Graded graded(String name, PortfolioFacts facts) {
    var grades = grades(facts);
    Portfolio portfolio = facts.portfolio();
    var currency = portfolio.currency();
    return new Graded(
        grades.clients().stream()
            .map(client -> row(name, currency.getCurrencyCode(), grades, client))
            .toList(),
        PortfolioFigures.of(name, currency, grades));
  }

  private PortfolioGrades grades(PortfolioFacts facts) {
    return Grading.grade(
        facts.months(),
        facts.costBasis(),
        wish.matrix(),
        AsOf.of(facts.months(), wish.asOf()),
        wish.window());
  }

  private static List<Optional<String>> row(
      String portfolio, String currency, PortfolioGrades grades, ClientGrade client) {
    return Stream.concat(
            Stream.of(portfolio, currency, grades.window().asOf().toString()).map(Optional::of),
            GradeRow.of(client).cells().stream())
        .toList();
  }

  private static SequencedMap<String, GradeRow.Kind> types() {
    var types = new LinkedHashMap<String, GradeRow.Kind>();
    types.put("portfolio", GradeRow.Kind.TEXT);
    types.put("currency", GradeRow.Kind.TEXT);
    types.put("as_of", GradeRow.Kind.TEXT);
    types.putAll(GradeRow.columns());
    return types;
  }

  private static Map<String, String> columns() {
    return types().entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                each ->
                    switch (each.getValue()) {
                      case TEXT -> "VARCHAR";
                      case NUMBER -> "DOUBLE";
                      case WHOLE -> "BIGINT";
                      case YES_NO -> "BOOLEAN";
                    },
                (one, _) -> one,
                LinkedHashMap::new));
  }
}
