package app.tamis.cli;

import app.tamis.outlook.Months;
import app.tamis.outlook.Refill;
import java.time.LocalDate;
import java.time.YearMonth;
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
}
