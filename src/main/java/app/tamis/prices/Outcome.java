package app.tamis.prices;

import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Measure;
import app.tamis.measures.PortfolioWindow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a letter was to bring a month, and what came, in net revenue and in contribution: the
/// months since the new price was to hold beside those before the campaign. Unknown stays unknown.
///
/// @param forecast by what was replied; a silent client keeps the old price
/// @param months since the first day, whole ones
/// @param net change a month
/// @param contribution likewise
public record Outcome(
    OptionalDouble forecast, int months, OptionalDouble net, OptionalDouble contribution) {

  private static final int YEAR = 12;

  /// @param now the client today; empty where it is gone
  static Outcome of(PricedClient client, PortfolioWindow portfolio, Optional<ClientInWindow> now) {
    var frozen = client.frozen().orElseThrow();
    var since = since(frozen, now);
    return new Outcome(
        client.foretold(),
        since.map(one -> one.months().size()).orElse(0),
        change(since, Measure.NET_REVENUE_PER_MONTH, frozen.rise().net(), portfolio),
        change(since, Measure.CONTRIBUTION_PER_MONTH, frozen.rise().contribution(), portfolio));
  }

  /// A month.
  static OptionalDouble forecast(Rise rise, Optional<Reply> reply) {
    if (reply.isEmpty()) {
      return OptionalDouble.of(0);
    }
    return switch (reply.get().kind()) {
      case ACCEPTED -> OptionalDouble.of(rise.gain() / YEAR);
      case NEGOTIATED ->
          OptionalDouble.of(rise.service() * reply.get().share().orElse(rise.share()) / YEAR);
      case REFUSED -> OptionalDouble.of(0);
      case LEAVES ->
          rise.net().isPresent()
              ? OptionalDouble.of(-rise.net().getAsDouble() / YEAR)
              : OptionalDouble.empty();
    };
  }

  /// The client with the whole months since; empty where there is none yet.
  private static Optional<ClientInWindow> since(Frozen frozen, Optional<ClientInWindow> now) {
    var first = firstWhole(frozen.first().day());
    return now.map(client ->
            client.with(
                client.months().stream().filter(month -> !month.month().isBefore(first)).toList()))
        .filter(client -> !client.months().isEmpty());
  }

  private static YearMonth firstWhole(LocalDate day) {
    var month = YearMonth.from(day);
    return day.getDayOfMonth() == 1 ? month : month.plusMonths(1);
  }

  private static OptionalDouble change(
      Optional<ClientInWindow> since,
      Measure measure,
      OptionalDouble before,
      PortfolioWindow portfolio) {
    if (since.isEmpty() || before.isEmpty()) {
      return OptionalDouble.empty();
    }
    var after = portfolio.measuresOf(since.get().totals()).value(measure);
    return after.isPresent()
        ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble() / YEAR)
        : after;
  }
}
