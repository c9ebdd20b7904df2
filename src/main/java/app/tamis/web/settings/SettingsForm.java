package app.tamis.web.settings;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.facts.Technician;
import app.tamis.portfolio.Portfolio;
import app.tamis.portfolio.PortfolioYaml;
import app.tamis.web.page.Form;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A portfolio's settings and its technicians' costs, as fields of a form and as the file that an
/// import would bring.
final class SettingsForm {

  static final List<String> FIRM = List.of("name", "time_zone", "country");

  /// Figures hang on them and no record says them: no rollup is needed to try another.
  static final List<String> RATES =
      List.of("overhead_minutes", "target_rate", "street_rate", "paid_hours");

  static final List<String> COSTS = List.of("default_hourly_cost", "hardware", "licence");

  /// The price of a managed agreement hangs on them, and no grade.
  static final List<String> PROPOSALS =
      List.of(
          "tools_cost_per_seat",
          "tools_cost_per_endpoint",
          "target_margin",
          "setup_hours_per_seat");

  static final List<String> HOURS = List.of("from", "to", "closed");
  static final String PAYMENTS = "payments_complete";
  static final String ALL_PAYMENTS = "payments_all";

  /// Those that may be left empty: something else holds then, or nothing is known.
  private static final Set<String> OPTIONAL =
      Stream.of(RATES, PROPOSALS, List.of("default_hourly_cost", "closed"))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private static final String PAID_NOTHING = "paid-nothing.";
  private static final String NOTHING = "–";
  private static final String ALL = "*";

  private static final String DAY = "day.";
  private static final String COST = "cost.";
  private static final String COST_OF_TECHNICIAN = "cost";
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private SettingsForm() {}

  /// @param reader with whose decimal mark numbers stand in their fields
  static Form of(Portfolio portfolio, List<Technician> technicians, Locale reader) {
    var mark = DecimalFormatSymbols.getInstance(reader).getDecimalSeparator();
    var typed = typed(portfolio, technicians);
    typed.replaceAll((name, text) -> isNumber(name) ? text.replace('.', mark) : text);
    return new Form(typed, Map.of());
  }

  private static boolean isNumber(String field) {
    return RATES.contains(field)
        || COSTS.contains(field)
        || PROPOSALS.contains(field)
        || field.startsWith(COST);
  }

  static boolean isRequired(String field) {
    return !OPTIONAL.contains(field);
  }

  private static Map<String, String> typed(Portfolio portfolio, List<Technician> technicians) {
    var typed = new LinkedHashMap<String, String>();
    typed.put("name", portfolio.name());
    typed.put("time_zone", portfolio.timeZone().getId());
    typed.put("country", portfolio.country());
    typed.put("overhead_minutes", plain(portfolio.overheadMinutes()));
    typed.put("target_rate", plain(portfolio.hourlyRates().target()));
    typed.put("street_rate", plain(portfolio.hourlyRates().street()));
    typed.put("paid_hours", plain(portfolio.paidHours()));
    typed.put("default_hourly_cost", plain(portfolio.hourlyRates().cost()));
    typed.put("hardware", percent(portfolio.assumedCostShare().hardware()));
    typed.put("licence", percent(portfolio.assumedCostShare().licence()));
    var proposals = portfolio.proposals();
    typed.put("tools_cost_per_seat", plain(proposals.toolsCostPerSeat()));
    typed.put("tools_cost_per_endpoint", plain(proposals.toolsCostPerEndpoint()));
    typed.put("target_margin", percent(proposals.targetMargin()));
    typed.put("setup_hours_per_seat", plain(proposals.setupHoursPerSeat()));
    if (portfolio.paymentsComplete().everybody()) {
      typed.put(ALL_PAYMENTS, "on");
    }
    portfolio.paymentsComplete().clients().forEach(id -> typed.put(paidNothing(id), "on"));
    for (var day : portfolio.businessHours().days()) {
      typed.put(day(day), "on");
    }
    typed.put("from", portfolio.businessHours().from());
    typed.put("to", portfolio.businessHours().to());
    typed.put("closed", String.join(", ", portfolio.businessHours().closed().written()));
    technicians.forEach(each -> typed.put(cost(each), plain(each.hourlyCost())));
    return typed;
  }

  /// What was typed, with the faults of each field.
  static Form checked(Map<String, String> sent, List<Technician> technicians) {
    var typed = new LinkedHashMap<String, String>();
    sent.forEach((name, text) -> typed.put(name, text.strip()));
    var form = new Form(typed, Map.of());
    if (form.typed("name").isEmpty()) {
      form = form.with("name", "import.settings.name.missing");
    }
    for (var name : fields()) {
      form = form.with(name, FirstSettings.fault(name, line(name, form), form));
    }
    if (days(form).isEmpty()) {
      form = form.with("days", "settings.days.fault");
    }
    for (var technician : technicians) {
      form = form.with(cost(technician), costFault(form.typed(cost(technician))));
    }
    return form;
  }

  private static List<String> fields() {
    return Stream.of(FIRM, RATES, COSTS, PROPOSALS, HOURS).flatMap(List::stream).toList();
  }

  private static Optional<Message> costFault(String typed) {
    return typed.isEmpty() || amount(typed).isPresent()
        ? Optional.empty()
        : Optional.of(Message.of("import.settings.default_hourly_cost.fault", typed));
  }

  private static Optional<BigDecimal> amount(String typed) {
    var number = FirstSettings.number(typed);
    return number.startsWith("\"") || new BigDecimal(number).compareTo(MOST) > 0
        ? Optional.empty()
        : Optional.of(new BigDecimal(number));
  }

  /// The settings that a sound form asks for.
  ///
  /// @param now whose currency stays
  static Portfolio portfolio(Form form, Portfolio now) {
    return PortfolioYaml.read("portfolio.yaml", yaml(form, now), now.name());
  }

  static String yaml(Form form, Portfolio now) {
    return Stream.of(
            Stream.of("currency: " + now.currency().getCurrencyCode()),
            Stream.of(FIRM, RATES, PROPOSALS).flatMap(List::stream).map(name -> line(name, form)),
            Stream.of(line("default_hourly_cost", form), hours(form, form.typed("closed"))),
            Stream.of(
                "assumed_cost_share: {hardware: %s, licence: %s}"
                    .formatted(share(form.typed("hardware")), share(form.typed("licence")))),
            Stream.of(payments(form)))
        .flatMap(lines -> lines)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(String name, Form form) {
    var typed = form.typed(name);
    return switch (name) {
      case "from", "to" -> hours(form, "");
      case "closed" -> hours(form, typed);
      case "name", "country", "time_zone" -> name + ": " + FirstSettings.quoted(typed);
      case "hardware", "licence" -> "assumed_cost_share: {%s: %s}".formatted(name, share(typed));
      case "target_margin" -> typed.isEmpty() ? "" : name + ": " + share(typed);
      default -> FirstSettings.amount(name, typed);
    };
  }

  private static String hours(Form form, String closed) {
    return "business_hours: {days: [%s], from: %s, to: %s, closed: [%s]}"
        .formatted(
            String.join(", ", days(form)),
            FirstSettings.quoted(form.typed("from")),
            FirstSettings.quoted(form.typed("to")),
            Pattern.compile("[,;\\s]+")
                .splitAsStream(closed)
                .filter(day -> !day.isEmpty())
                .map(FirstSettings::quoted)
                .collect(Collectors.joining(", ")));
  }

  private static String payments(Form form) {
    if (!form.typed(ALL_PAYMENTS).isEmpty()) {
      return PAYMENTS + ": true";
    }
    var clients =
        form.typed().entrySet().stream()
            .filter(field -> field.getKey().startsWith(PAID_NOTHING) && !field.getValue().isEmpty())
            .map(field -> FirstSettings.quoted(field.getKey().substring(PAID_NOTHING.length())))
            .sorted()
            .collect(Collectors.joining(", "));
    return clients.isEmpty() ? "" : PAYMENTS + ": [" + clients + "]";
  }

  static String paidNothing(ClientId clientId) {
    return PAID_NOTHING + clientId;
  }

  private static List<String> days(Form form) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> !form.typed(day(day)).isEmpty())
        .map(SettingsForm::shortName)
        .toList();
  }

  /// Technicians whose cost is to be another.
  static List<Technician> changed(Form form, List<Technician> technicians, Currency currency) {
    return technicians.stream()
        .map(each ->
            new Technician(
                each.id(),
                each.name(),
                amount(form.typed(cost(each))).map(cost -> new Amount(cost, currency))))
        .filter(each -> !technicians.contains(each))
        .toList();
  }

  /// A setting's text before and after.
  ///
  /// @param of what the setting is of, such as a technician; else empty
  record Change(String setting, String of, String before, String after) {

    /// The key of the sentence that tells it.
    String said() {
      return "trail.settings." + setting.replace('_', '-');
    }

    /// Whether it is one of facts: technicians' costs are imported.
    boolean isOfFacts() {
      return setting.equals(COST_OF_TECHNICIAN);
    }
  }

  static List<Change> changes(
      Portfolio before, Portfolio after, List<Technician> was, List<Technician> changed) {
    var then = inWords(after);
    var settings =
        inWords(before).entrySet().stream()
            .map(now ->
                new Change(now.getKey(), "", now.getValue(), then.getOrDefault(now.getKey(), "")))
            .filter(change -> !change.before().equals(change.after()))
            .map(change ->
                change.after().equals(ALL)
                    ? new Change(ALL_PAYMENTS, "", change.before(), change.after())
                    : change);
    var costs =
        changed.stream()
            .map(each ->
                new Change(
                    COST_OF_TECHNICIAN,
                    each.name(),
                    was.stream()
                        .filter(other -> other.id().equals(each.id()))
                        .map(other -> plain(other.hourlyCost()))
                        .findFirst()
                        .orElse(""),
                    plain(each.hourlyCost())));
    return Stream.concat(settings, costs).toList();
  }

  private static Map<String, String> inWords(Portfolio portfolio) {
    var all = typed(portfolio, List.of());
    all.keySet()
        .removeIf(name ->
            name.startsWith(DAY) || name.startsWith(PAID_NOTHING) || name.equals(ALL_PAYMENTS));
    all.replaceAll((name, text) -> text.isEmpty() && isNumber(name) ? NOTHING : text);
    all.put("currency", portfolio.currency().getCurrencyCode());
    all.put(PAYMENTS, payments(portfolio.paymentsComplete()));
    all.put(
        "days",
        portfolio.businessHours().days().stream()
            .sorted()
            .map(SettingsForm::shortName)
            .collect(Collectors.joining(", ")));
    return all;
  }

  private static String payments(Portfolio.PaymentsComplete complete) {
    if (complete.everybody()) {
      return ALL;
    }
    return complete.clients().isEmpty()
        ? NOTHING
        : complete.clients().stream()
            .sorted()
            .map(ClientId::text)
            .collect(Collectors.joining(", "));
  }

  static String day(DayOfWeek day) {
    return DAY + shortName(day);
  }

  private static String shortName(DayOfWeek day) {
    return day.name().substring(0, 3).toUpperCase(Locale.ROOT);
  }

  static String cost(Technician technician) {
    return COST + technician.id();
  }

  private static String share(String percent) {
    var number = FirstSettings.number(percent);
    return number.startsWith("\"")
        ? number
        : new BigDecimal(number).movePointLeft(2).toPlainString();
  }

  private static String percent(double share) {
    return new BigDecimal(Double.toString(share))
        .movePointRight(2)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String plain(Optional<Amount> amount) {
    return amount.map(Amount::plain).orElse("");
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
