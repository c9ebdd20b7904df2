package app.tamis.outlook;

import app.tamis.basics.Message;
import app.tamis.grading.acts.WhatIf;
import app.tamis.law.LawTables;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A what-if, and the months to come after it.
///
/// @param first of these months
public record Ahead(WhatIf whatIf, YearMonth first, Courses courses) {

  /// Told on the day before the first month, so that who is bound by nothing is gone when it
  /// begins.
  ///
  /// @param country of the firm
  public static Ahead of(WhatIf whatIf, YearMonth first, String country, LawTables laws) {
    var lastDays = LastDays.told(first.atDay(1).minusDays(1), country, laws);
    return new Ahead(whatIf, first, new Courses(whatIf, Map.of(), Map.of(), lastDays::of));
  }

  /// Empty where net revenue or hours have no value.
  public Optional<Months> months(int ramp, int months) {
    var refill = new Refill(whatIf.use().sold(), whatIf.soldRate().orElse(0), ramp);
    return courses.months(new Months.Use(refill, whatIf.use().saved()), first, months);
  }

  /// Who leaves when, a sentence each.
  public List<Message> leavers() {
    return whatIf.clients().stream()
        .filter(client -> client.after().isEmpty())
        .map(client -> client.before().findings().client())
        .map(client ->
            Message.of(
                "outlook.leaves",
                client.name(),
                courses.lastDay(whatIf.before().portfolio().find(client.id()).orElseThrow())))
        .toList();
  }
}
