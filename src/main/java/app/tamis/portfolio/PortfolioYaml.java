package app.tamis.portfolio;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.basics.Problems;
import app.tamis.basics.Yaml;
import app.tamis.basics.YamlMap;
import app.tamis.basics.YamlValue;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads `portfolio.yaml`:
///
/// ```yaml
/// name: Harbour IT
/// currency: EUR
/// time_zone: Europe/Paris
/// country: FR
/// business_hours: {days: [MON, TUE, WED, THU, FRI], from: "08:00", to: "18:00", closed: [12-26, 2026-05-15]}
/// default_hourly_cost: 45
/// overhead_minutes: 90
/// paid_hours: 140
/// street_rate: 90
/// target_rate: 90
/// payments_complete: [C001, C007]
/// tools_cost_per_seat: 12
/// tools_cost_per_endpoint: 4
/// target_margin: 0.45
/// setup_hours_per_seat: 0.75
/// assumed_cost_share: {hardware: 0.85, licence: 0.80}
/// ```
public final class PortfolioYaml {

  private static final double LOWEST_RATE = 0.01;
  private static final double HIGHEST_RATE = 1_000_000;
  private static final double HOURS_OF_A_MONTH = 31 * 24;
  private static final double MINUTES_OF_A_MONTH = HOURS_OF_A_MONTH * 60;
  private static final double MOST_SETUP_HOURS = 1_000;
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)");

  /// Names of places: the engine knows no `+02:00` and reads `UTC+2` its own way.
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Set<String> defaulted = new LinkedHashSet<>();
  private final Set<String> defaultedForProposals = new LinkedHashSet<>();

  private PortfolioYaml() {}

  /// What holds where there is no such file.
  public static Portfolio defaults(String name) {
    return read("portfolio.yaml", "", name);
  }

  /// @param source the file's name, for problems
  /// @param defaultName the portfolio's name where the file gives none
  /// @throws Problems naming every unknown key and wrong value
  public static Portfolio read(String source, String text, String defaultName) {
    var yaml = Yaml.read(source, text);
    var portfolio = new PortfolioYaml().portfolio(yaml.root(), defaultName);
    yaml.finish();
    return portfolio;
  }

  private Portfolio portfolio(YamlMap root, String defaultName) {
    var currency = setting(root, "currency", PortfolioYaml::currency, EURO);
    return new Portfolio(
        root.text("name").orElse(defaultName),
        currency,
        setting(root, "time_zone", PortfolioYaml::zone, ZoneId.of("Europe/Paris")),
        setting(root, "country", PortfolioYaml::country, "FR"),
        setting(root, "business_hours", PortfolioYaml::businessHours, BusinessHours.DEFAULT),
        new HourlyRates(
            money(root, "default_hourly_cost", 0, 45, currency, defaulted),
            money(root, "street_rate", LOWEST_RATE, 90, currency, defaulted),
            money(root, "target_rate", LOWEST_RATE, 90, currency, defaulted)),
        setting(root, "overhead_minutes", value -> number(value, 0, MINUTES_OF_A_MONTH), 90.0),
        setting(root, "paid_hours", value -> number(value, 1, HOURS_OF_A_MONTH), 140.0),
        root.find("payments_complete")
            .map(PortfolioYaml::paymentsComplete)
            .orElse(Portfolio.PaymentsComplete.UNSAID),
        proposals(root, currency),
        shares(root),
        defaulted);
  }

  private Portfolio.Proposals proposals(YamlMap root, Currency currency) {
    var none = defaultedForProposals;
    return new Portfolio.Proposals(
        money(root, "tools_cost_per_seat", 0, 12, currency, none),
        money(root, "tools_cost_per_endpoint", 0, 4, currency, none),
        setting(root, "target_margin", PortfolioYaml::margin, 0.45, none),
        setting(
            root, "setup_hours_per_seat", value -> number(value, 0, MOST_SETUP_HOURS), 0.75, none),
        none);
  }

  /// @param ours what holds where nobody says it, in euros: a figure of ours fits no other currency
  /// @param defaulted where it is noted that this holds
  private static Optional<Amount> money(
      YamlMap map, String key, double least, int ours, Currency currency, Set<String> defaulted) {
    var found = map.find(key);
    if (found.isPresent()) {
      return found
          .flatMap(value -> number(value, least, HIGHEST_RATE))
          .map(written -> Amount.of(written, currency));
    }
    if (!currency.equals(EURO)) {
      return Optional.empty();
    }
    defaulted.add(key);
    return Optional.of(Amount.of(ours, currency));
  }

  private <T> T setting(
      YamlMap map, String key, Function<YamlValue, Optional<T>> reader, T otherwise) {
    return setting(map, key, reader, otherwise, defaulted);
  }

  private static <T> T setting(
      YamlMap map,
      String key,
      Function<YamlValue, Optional<T>> reader,
      T otherwise,
      Set<String> defaulted) {
    var found = map.find(key);
    if (found.isEmpty()) {
      defaulted.add(key);
    }
    return found.flatMap(reader).orElse(otherwise);
  }

  private Portfolio.AssumedCostShare shares(YamlMap root) {
    var given = root.map("assumed_cost_share");
    return new Portfolio.AssumedCostShare(
        share(given, "hardware", 0.85), share(given, "licence", 0.80));
  }

  private double share(Optional<YamlMap> given, String kind, double otherwise) {
    var value = given.flatMap(map -> map.find(kind));
    if (value.isEmpty()) {
      defaulted.add("assumed_cost_share." + kind);
    }
    return value.flatMap(v -> number(v, 0, 1)).orElse(otherwise);
  }

  private static Optional<Double> number(YamlValue value, double least, double most) {
    var number = value.number();
    if (number.isPresent() && (number.get() < least || number.get() > most)) {
      value.problem("portfolio.number", number.get(), least, most);
      return Optional.empty();
    }
    return number;
  }

  /// Of a fee nothing would be left to divide by at a margin of 1.
  private static Optional<Double> margin(YamlValue value) {
    var number = value.number();
    if (number.isPresent() && (number.get() < 0 || number.get() >= 1)) {
      value.problem("portfolio.margin", number.get());
      return Optional.empty();
    }
    return number;
  }

  private static Portfolio.PaymentsComplete paymentsComplete(YamlValue value) {
    if (value.isList()) {
      return new Portfolio.PaymentsComplete(
          false,
          value.texts().stream().filter(not(String::isBlank)).map(ClientId::new).collect(toSet()));
    }
    var said = value.content() instanceof String text ? text.toLowerCase(Locale.ROOT) : "";
    return switch (said) {
      case "true", "yes" -> new Portfolio.PaymentsComplete(true, Set.of());
      case "false", "no" -> Portfolio.PaymentsComplete.UNSAID;
      default -> {
        value.problem("portfolio.payments_complete");
        yield Portfolio.PaymentsComplete.UNSAID;
      }
    };
  }

  private static Optional<Currency> currency(YamlValue value) {
    return checked(value, "portfolio.currency", code -> Currency.getInstance(code));
  }

  private static Optional<ZoneId> zone(YamlValue value) {
    return checked(value, "portfolio.time_zone", name -> ZoneId.of(known(name, ZONES)));
  }

  private static Optional<String> country(YamlValue value) {
    return checked(value, "portfolio.country", code -> known(code, COUNTRIES));
  }

  private static String known(String text, Set<String> known) {
    if (!known.contains(text)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static Optional<BusinessHours> businessHours(YamlValue value) {
    return value
        .map()
        .flatMap(map -> {
          var days = map.find("days").map(PortfolioYaml::days).orElse(BusinessHours.DEFAULT.days());
          var closed = map.find("closed").map(PortfolioYaml::closed).orElse(ClosedDays.NONE);
          int from = minute(map, "from", BusinessHours.DEFAULT.fromMinute());
          int to = minute(map, "to", BusinessHours.DEFAULT.toMinute());
          if (from >= to) {
            map.problem("portfolio.hours");
            return Optional.empty();
          }
          return Optional.of(new BusinessHours(days, from, to, closed));
        });
  }

  private static Set<DayOfWeek> days(YamlValue value) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var item : value.list()) {
      checked(item, "portfolio.day", PortfolioYaml::day).ifPresent(days::add);
    }
    return days;
  }

  private static DayOfWeek day(String text) {
    var wanted = text.toUpperCase(Locale.ROOT);
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> List.of(day.name(), day.name().substring(0, 3)).contains(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  private static ClosedDays closed(YamlValue value) {
    var once = new HashSet<LocalDate>();
    var yearly = new HashSet<MonthDay>();
    for (var item : value.list()) {
      checked(item, "portfolio.closed", PortfolioYaml::closed)
          .ifPresent(day -> {
            switch (day) {
              case LocalDate date -> once.add(date);
              case MonthDay ofYear -> yearly.add(ofYear);
              default -> throw new IllegalStateException(day.toString());
            }
          });
    }
    return new ClosedDays(once, yearly);
  }

  private static TemporalAccessor closed(String text) {
    return text.length() == "12-26".length() ? MonthDay.parse("--" + text) : LocalDate.parse(text);
  }

  private static int minute(YamlMap map, String key, int otherwise) {
    return map.find(key)
        .flatMap(value -> checked(value, "portfolio.clock", PortfolioYaml::minuteOfDay))
        .orElse(otherwise);
  }

  private static int minuteOfDay(String text) {
    var clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      throw new IllegalArgumentException(text);
    }
    int minute = Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
    if (minute > 24 * 60) {
      throw new IllegalArgumentException(text);
    }
    return minute;
  }

  private static <T> Optional<T> checked(
      YamlValue value, String problem, Function<String, T> reader) {
    return value
        .text()
        .flatMap(text -> {
          try {
            return Optional.of(reader.apply(text));
          } catch (IllegalArgumentException | DateTimeException wrong) {
            value.problem(problem, text);
            return Optional.empty();
          }
        });
  }
}
