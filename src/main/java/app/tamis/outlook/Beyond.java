package app.tamis.outlook;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/// What months chosen by hand do to what was to be kept.
public record Beyond(ExitLimits limits, YearMonth first, Currency currency) {

  /// Less is dust of arithmetic.
  private static final double DUST = 1e-6;

  /// Each month in which more leaves than may, the month in which most is missing, and who would
  /// leave before they can.
  public List<Message> of(
      ExitPlan plan, List<Candidate> candidates, Function<ClientId, String> names) {
    var said = new ArrayList<Message>();
    for (var month : plan.course()) {
      if (month.leaving() > limits.ceiling() + DUST) {
        said.add(
            Message.of(
                "exits.beyond.ceiling",
                month(month.number()),
                money(month.leaving() - limits.ceiling())));
      }
    }
    plan.course().stream()
        .filter(month -> month.fallen() > limits.allowance() + DUST)
        .reduce((one, other) -> other.fallen() > one.fallen() + DUST ? other : one)
        .ifPresent(month ->
            said.add(
                Message.of(
                    "exits.beyond.allowance",
                    month(month.number()),
                    money(month.fallen() - limits.allowance()))));
    for (var candidate : candidates) {
      plan.month(candidate.id())
          .filter(month -> month < candidate.earliest())
          .ifPresent(_ ->
              said.add(
                  Message.of(
                      "exits.beyond.early",
                      names.apply(candidate.id()),
                      month(candidate.earliest()))));
    }
    return said;
  }

  private YearMonth month(int number) {
    return first.plusMonths(number - 1L);
  }

  private Money money(double amount) {
    return new Money(amount, currency);
  }
}
