package app.tamis.web;

import app.tamis.grading.Matrix;
import app.tamis.grading.MatrixVersions;
import app.tamis.grading.PortfolioGrades;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// The last month ends graded, at each as it was known then, kept at hand like what is in force.
@Component
final class MonthEnds {

  private static final int MOST = 24;

  private final InForce inForce;
  private final MatrixVersions matrices;
  private Optional<Past> today = Optional.empty();
  private Optional<Past> then = Optional.empty();

  MonthEnds(InForce inForce, MatrixVersions matrices) {
    this.inForce = inForce;
    this.matrices = matrices;
  }

  /// Whose rules a past month end is graded by.
  enum Rules {
    /// By today's everywhere, so that what changed is the client.
    TODAY,
    /// By those that were in force when the month was over.
    THEN
  }

  /// @param ends oldest first, at least one
  record Past(InForce.Snapshot now, List<PortfolioGrades> ends) {

    Optional<PortfolioGrades> at(LocalDate end) {
      return ends.stream().filter(grades -> grades.window().asOf().equals(end)).findFirst();
    }
  }

  /// Empty where nothing is graded.
  synchronized Optional<Past> find(Rules rules) {
    var now = inForce.find();
    var kept =
        switch (rules) {
          case TODAY -> today;
          case THEN -> then;
        };
    if (kept.map(Past::now).equals(now)) {
      return kept;
    }
    var made = now.map(known -> new Past(known, grade(known, rules)));
    switch (rules) {
      case TODAY -> today = made;
      case THEN -> then = made;
    }
    return made;
  }

  private List<PortfolioGrades> grade(InForce.Snapshot now, Rules rules) {
    var last = YearMonth.from(now.grades().window().asOf());
    var first = now.facts().months().firstMonth().orElse(last);
    var by = matrixAt(now, rules);
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

  private Function<LocalDate, Matrix> matrixAt(InForce.Snapshot now, Rules rules) {
    return switch (rules) {
      case TODAY -> _ -> now.grades().matrix();
      case THEN -> {
        Map<Integer, Matrix> read = new HashMap<>();
        yield end -> {
          var over = end.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
          var version = matrices.inForceAt(over);
          return read.computeIfAbsent(version.number(), _ -> version.matrix());
        };
      }
    };
  }
}
