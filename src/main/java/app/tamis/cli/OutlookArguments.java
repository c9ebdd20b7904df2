package app.tamis.cli;

import app.tamis.law.Governing;
import app.tamis.law.LawTable;
import app.tamis.law.LawTables;
import app.tamis.outlook.Months;
import app.tamis.outlook.Refill;
import app.tamis.portfolio.Portfolio;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How far one looks ahead, and from when.
final class OutlookArguments {

  @Option(names = "--from", paramLabel = "DATE", descriptionKey = "outlook-from")
  private @Nullable LocalDate from;

  @Option(names = "--ramp", paramLabel = "MONTHS", defaultValue = "3", descriptionKey = "ramp")
  private int ramp = Refill.USUAL_RAMP;

  /// The first month.
  YearMonth first(LocalDate asOf) {
    return from == null ? Months.after(asOf) : YearMonth.from(from);
  }

  int ramp() {
    return ramp;
  }

  /// That of the firm's country: whose law a contract chose isn't in the facts.
  static Optional<LawTable> law(Portfolio portfolio) {
    return switch (LawTables.shipped().governing(Optional.empty(), portfolio.country())) {
      case Governing.Known(_, var table) -> Optional.of(table);
      case Governing.Unknown _ -> Optional.empty();
    };
  }
}
