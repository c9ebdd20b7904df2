package app.tamis.web.settings;

import app.tamis.portfolio.Portfolio;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lines of `portfolio.yaml` that stand in no field of the form, so that saving it leaves them
/// as they are.
final class KeptSettings {

  private KeptSettings() {}

  static Stream<String> lines(Portfolio now) {
    var proposals = now.proposals();
    return Stream.of(
            now.defaulted().contains("paid_hours") ? "" : line("paid_hours", now.paidHours()),
            paymentsComplete(now.paymentsComplete()),
            line("tools_cost_per_seat", proposals.toolsCostPerSeat(), proposals),
            line("tools_cost_per_endpoint", proposals.toolsCostPerEndpoint(), proposals),
            line("target_margin", OptionalDouble.of(proposals.targetMargin()), proposals),
            line(
                "setup_hours_per_seat",
                OptionalDouble.of(proposals.setupHoursPerSeat()),
                proposals))
        .filter(line -> !line.isEmpty());
  }

  private static String paymentsComplete(Portfolio.PaymentsComplete complete) {
    if (complete.everybody()) {
      return "payments_complete: true";
    }
    return complete.clients().isEmpty()
        ? ""
        : complete.clients().stream()
            .sorted()
            .map(FirstSettings::quoted)
            .collect(Collectors.joining(", ", "payments_complete: [", "]"));
  }

  private static String line(String key, OptionalDouble number, Portfolio.Proposals proposals) {
    return number.isEmpty() || proposals.defaulted().contains(key)
        ? ""
        : line(key, number.getAsDouble());
  }

  private static String line(String key, double number) {
    return key + ": " + BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
