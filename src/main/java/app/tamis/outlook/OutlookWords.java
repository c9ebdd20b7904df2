package app.tamis.outlook;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Money;
import app.tamis.outlook.ExitPlan.Stopped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Says what the months to come bring, and what an order of exits wins.
///
/// @param currency of the portfolio
public record OutlookWords(Currency currency) {

  /// First the sum that one must be able to bear, then when it has come back.
  public List<Message> months(Months months) {
    var said = new ArrayList<Message>();
    var valley = months.valley();
    if (valley.isEmpty()) {
      said.add(Message.of("outlook.valley.none", months.list().size()));
      return said;
    }
    said.add(Message.of("outlook.valley", money(-valley.get().cumulative()), valley.get().month()));
    said.add(
        months
            .madeUp()
            .map(month -> Message.of("outlook.made-up", month.month()))
            .orElseGet(() ->
                Message.of(
                    "outlook.made-up.not",
                    months.list().getLast().month(),
                    money(-months.list().getLast().cumulative()))));
    return said;
  }

  /// What the better order wins over worst first.
  public Message comparison(ExitPlan worstFirst, ExitPlan better) {
    double wins = better.value() - worstFirst.value();
    return wins > 0.05 ? Message.of("exits.better", tenths(wins)) : Message.of("exits.better.none");
  }

  /// What a plan comes to in its last month.
  public Message result(ExitPlan plan) {
    var leave = plan.months().values().stream().filter(Optional::isPresent).count();
    var deepest =
        plan.course().stream()
            .reduce((one, other) -> other.fallen() > one.fallen() ? other : one)
            .orElseThrow();
    double back = plan.course().stream().mapToDouble(ExitPlan.Month::hoursBack).max().orElse(0);
    return leave == 0
        ? Message.of("exits.nobody")
        : Message.of("exits.result", leave, tenths(back), money(Math.max(0, deepest.fallen())));
  }

  /// Why some don't fit.
  ///
  /// @param first month that one looks at
  public List<Message> stopped(ExitPlan plan, Function<ClientId, String> names, YearMonth first) {
    return plan.stopped().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> stopped(names.apply(entry.getKey()), entry.getValue(), first))
        .toList();
  }

  private Message stopped(String name, Stopped stopped, YearMonth first) {
    return switch (stopped) {
      case Stopped.TooLate(var earliest) ->
          Message.of("exits.stopped.late", name, first.plusMonths(earliest - 1L));
      case Stopped.Ceiling(var by) -> Message.of("exits.stopped.ceiling", name, money(by));
      case Stopped.Allowance(var by) -> Message.of("exits.stopped.allowance", name, money(by));
      case Stopped.Season _ -> Message.of("exits.stopped.season", name);
    };
  }

  public Money money(double amount) {
    return new Money(amount, currency);
  }

  private static double tenths(double hours) {
    return Math.rint(hours * 10) / 10;
  }
}
