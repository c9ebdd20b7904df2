package app.tamis.grading;

import app.tamis.basics.Problems;
import app.tamis.measures.PortfolioMonths;
import java.time.LocalDate;
import java.util.Optional;

/// As of which month end a portfolio can be graded.
public final class AsOf {

  /// No fact is older.
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 31);

  private AsOf() {}

  /// The day that was asked for, else the last month end that the facts reach.
  ///
  /// @throws Problems where nothing is known of that day, or of any
  public static LocalDate of(PortfolioMonths months, Optional<LocalDate> asked) {
    var latest = months.defaultAsOf();
    if (latest.isEmpty()) {
      throw Problems.of("cli.no-dated-facts");
    }
    var last = months.lastMonthEnd().orElseThrow();
    asked
        .filter(day -> day.isAfter(last))
        .ifPresent(day -> {
          throw Problems.of("cli.as-of.later", day.toString(), last.toString());
        });
    asked
        .filter(day -> day.isBefore(EARLIEST))
        .ifPresent(day -> {
          throw Problems.of("cli.as-of.earlier", day.toString(), EARLIEST.toString());
        });
    return asked.orElse(latest.get());
  }
}
