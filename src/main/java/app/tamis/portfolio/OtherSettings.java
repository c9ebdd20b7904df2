package app.tamis.portfolio;

import static java.util.stream.Collectors.joining;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What of settings differs from those in force.
public final class OtherSettings {

  private static final String NOTHING = "–";

  private OtherSettings() {}

  /// A message for each key that differs; none for what the document leaves unsaid.
  ///
  /// @param yaml a `portfolio.yaml`
  public static List<Message> of(String yaml, Portfolio inForce) {
    var said = new SettingsText(inForce.name(), yaml).portfolio();
    var written = written(said);
    written.entrySet().removeIf(setting -> !isSaid(setting.getKey(), setting.getValue(), said));
    return differing(written, written(inForce));
  }

  private static List<Message> differing(Map<String, String> other, Map<String, String> now) {
    return other.entrySet().stream()
        .filter(setting -> !setting.getValue().equals(now.get(setting.getKey())))
        .map(setting ->
            Message.of(
                "settings.other",
                setting.getKey(),
                setting.getValue(),
                now.getOrDefault(setting.getKey(), NOTHING)))
        .toList();
  }

  /// A message for each key that differs, said or by default.
  public static List<Message> between(Portfolio other, Portfolio inForce) {
    return differing(written(other), written(inForce));
  }

  private static boolean isSaid(String key, String value, Portfolio said) {
    return !value.equals(NOTHING)
        && !said.defaulted().contains(key)
        && !said.proposals().defaulted().contains(key);
  }

  /// Key by key, as the document names them.
  private static Map<String, String> written(Portfolio portfolio) {
    var all = new LinkedHashMap<String, String>();
    all.put("name", portfolio.name());
    all.put("currency", portfolio.currency().getCurrencyCode());
    all.put("time_zone", portfolio.timeZone().getId());
    all.put("country", portfolio.country());
    all.put("business_hours", hours(portfolio.businessHours()));
    all.put("default_hourly_cost", plain(portfolio.hourlyRates().cost()));
    all.put("street_rate", plain(portfolio.hourlyRates().street()));
    all.put("target_rate", plain(portfolio.hourlyRates().target()));
    all.put("overhead_minutes", plain(portfolio.overheadMinutes()));
    all.put("paid_hours", plain(portfolio.paidHours()));
    all.put("payments_complete", payments(portfolio.paymentsComplete()));
    var proposals = portfolio.proposals();
    all.put("tools_cost_per_seat", plain(proposals.toolsCostPerSeat()));
    all.put("tools_cost_per_endpoint", plain(proposals.toolsCostPerEndpoint()));
    all.put("target_margin", plain(proposals.targetMargin()));
    all.put("setup_hours_per_seat", plain(proposals.setupHoursPerSeat()));
    all.put("assumed_cost_share.hardware", plain(portfolio.assumedCostShare().hardware()));
    all.put("assumed_cost_share.licence", plain(portfolio.assumedCostShare().licence()));
    return all;
  }

  private static String hours(BusinessHours hours) {
    var days =
        hours.days().stream().sorted().map(day -> day.name().substring(0, 3)).collect(joining(" "));
    var closed = String.join(" ", hours.closed().written());
    return "%s %s-%s%s"
        .formatted(days, hours.from(), hours.to(), closed.isEmpty() ? "" : " closed " + closed);
  }

  private static String payments(Portfolio.PaymentsComplete complete) {
    if (complete.everybody()) {
      return "true";
    }
    return complete.clients().isEmpty()
        ? NOTHING
        : complete.clients().stream().sorted().map(ClientId::text).collect(joining(" "));
  }

  private static String plain(Optional<Amount> amount) {
    return amount.map(Amount::plain).orElse(NOTHING);
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
