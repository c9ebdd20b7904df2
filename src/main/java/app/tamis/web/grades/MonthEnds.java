package app.tamis.web.grades;

import app.tamis.gradebook.Gradings;
import app.tamis.gradebook.MatrixVersion;
import app.tamis.gradebook.MatrixVersions;
import app.tamis.gradebook.Standing;
import app.tamis.grading.Matrix;
import app.tamis.grading.PortfolioGrades;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// The last month ends graded, at each as it was known then, kept at hand like what is in force.
@Component
public final class MonthEnds {

  private static final int MOST = 24;

  private final InForce inForce;
  private final MatrixVersions matrices;
  private final Gradings gradings;
  private final Map<Rules, Past> kept = new EnumMap<>(Rules.class);
  private final Map<Rules, Seen> seen = new EnumMap<>(Rules.class);

  MonthEnds(InForce inForce, MatrixVersions matrices, Gradings gradings) {
    this.inForce = inForce;
    this.matrices = matrices;
    this.gradings = gradings;
  }

  /// Whose rules a past month end is graded by.
  public enum Rules {
    /// As it was published, with what people had decided; only since there is a book.
    PUBLISHED,
    /// By today's everywhere, so that what changed is the client.
    TODAY,
    /// By those that were in force when the month was over; by today's where those were the first
    /// edition's, by which nobody can grade any more.
    THEN
  }

  /// @param ends oldest first, at least one
  /// @param standsIn whether today's matrix stands in for one of the first edition
  public record Past(Standing now, List<ShownGrades> ends, boolean standsIn) {

    public Optional<ShownGrades> at(LocalDate end) {
      return ends.stream().filter(grades -> grades.asOf().equals(end)).findFirst();
    }
  }

  /// @param discreet what of it readers see who aren't to know what the team feels
  private record Seen(Past whole, Past discreet) {}

  /// As a reader may see them. Empty where nothing is graded.
  public synchronized Optional<Past> find(Rules rules, Discretion discretion) {
    return inForce.find().map(now -> of(now, rules, discretion));
  }

  /// The same for facts, rules and decisions that are known.
  public synchronized Past of(Standing now, Rules rules, Discretion discretion) {
    var whole = of(now, rules);
    if (discretion.reactions()) {
      return whole;
    }
    var known =
        Optional.ofNullable(seen.get(rules))
            .filter(past -> past.whole().equals(whole))
            .orElseGet(() -> new Seen(whole, discreet(whole, discretion)));
    seen.put(rules, known);
    return known.discreet();
  }

  private Past discreet(Past whole, Discretion discretion) {
    return new Past(
        inForce.seen(whole.now(), discretion),
        whole.ends().stream().map(discretion::of).toList(),
        whole.standsIn());
  }

  private Past of(Standing now, Rules rules) {
    var known = Optional.ofNullable(kept.get(rules)).filter(past -> past.now().equals(now));
    var past = known.orElseGet(() -> past(now, rules));
    kept.put(rules, past);
    return past;
  }

  private Past past(Standing now, Rules rules) {
    var then = new Then(now);
    var ends = ends(now, rules, then);
    return new Past(
        now, ends, rules == Rules.THEN && ends.stream().anyMatch(end -> then.standsIn(end.asOf())));
  }

  private List<ShownGrades> ends(Standing now, Rules rules, Then then) {
    return switch (rules) {
      case PUBLISHED ->
          gradings.kept(MOST).stream()
              .map(end -> new ShownGrades(end.grades(), end.published(), now.clients()))
              .toList();
      case TODAY -> shown(now, _ -> now.grades().matrix());
      case THEN -> shown(now, then::matrix);
    };
  }

  private static List<ShownGrades> shown(Standing now, Function<LocalDate, Matrix> by) {
    return grade(now, by).stream()
        .map(grades -> new ShownGrades(grades, Map.of(), now.clients()))
        .toList();
  }

  private static List<PortfolioGrades> grade(Standing now, Function<LocalDate, Matrix> by) {
    var last = YearMonth.from(now.grades().window().asOf());
    var first = now.facts().months().coverage().firstMonth().orElse(last);
    var ends = new ArrayList<PortfolioGrades>();
    IntStream.iterate(MOST - 1, back -> back > 0, back -> back - 1)
        .mapToObj(last::minusMonths)
        .filter(month -> !month.isBefore(first))
        .map(YearMonth::atEndOfMonth)
        .map(end -> now.by(by.apply(end), end))
        .forEach(ends::add);
    ends.add(now.grades());
    return List.copyOf(ends);
  }

  /// The matrices that were in force when months were over, each asked for and read once.
  private final class Then {

    private final Standing now;
    private final Map<LocalDate, MatrixVersion> versions = new HashMap<>();
    private final Map<Integer, Optional<Matrix>> read = new HashMap<>();

    Then(Standing now) {
      this.now = now;
    }

    Matrix matrix(LocalDate end) {
      return find(end).orElseGet(() -> now.grades().matrix());
    }

    /// Whether today's has to stand in.
    boolean standsIn(LocalDate end) {
      return find(end).isEmpty();
    }

    private Optional<Matrix> find(LocalDate end) {
      var version = versions.computeIfAbsent(end, this::version);
      return read.computeIfAbsent(
          version.number(),
          _ -> version.isOfFirstRules() ? Optional.empty() : Optional.of(version.matrix()));
    }

    private MatrixVersion version(LocalDate end) {
      var zone = now.facts().portfolio().timeZone();
      return matrices.inForceAt(end.plusDays(1).atStartOfDay(zone).toInstant());
    }
  }
}
