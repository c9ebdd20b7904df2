package app.tamis.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What `portfolio.yaml` says, with the defaults that don't depend on the facts.
record Settings(
    String currency,
    ZoneId zone,
    Country country,
    BusinessHours businessHours,
    Optional<Fraction> hourlyCost,
    Optional<Fraction> streetRate,
    Optional<Fraction> targetRate,
    Fraction overheadMinutes,
    Fraction paidHours,
    Fraction assumedHardwareShare,
    Fraction assumedLicenceShare,
    Optional<Fraction> toolsPerSeat,
    Optional<Fraction> toolsPerEndpoint,
    Fraction targetMargin,
    List<String> paymentsComplete) {

  private static final String OF_EVERYBODY = "true";

  static Settings read(Path folder) throws IOException {
    FlatYaml yaml = FlatYaml.read(folder.resolve("portfolio.yaml"));
    String currency = yaml.value("currency").orElse("EUR");
    Country country = Country.valueOf(yaml.value("country").orElse("FR"));
    return new Settings(
        currency,
        ZoneId.of(yaml.value("time_zone").orElse("Europe/Paris")),
        country,
        BusinessHours.of(
            yaml.value("business_hours.days").orElse("MON,TUE,WED,THU,FRI"),
            yaml.value("business_hours.from").orElse("08:00"),
            yaml.value("business_hours.to").orElse("18:00"),
            country),
        inEuros(yaml, currency, "default_hourly_cost", "45"),
        inEuros(yaml, currency, "street_rate", "90"),
        inEuros(yaml, currency, "target_rate", "90"),
        number(yaml, "overhead_minutes", "90"),
        number(yaml, "paid_hours", "140"),
        number(yaml, "assumed_cost_share.hardware", "0.85"),
        number(yaml, "assumed_cost_share.licence", "0.80"),
        inEuros(yaml, currency, "tools_cost_per_seat", "12"),
        inEuros(yaml, currency, "tools_cost_per_endpoint", "4"),
        number(yaml, "target_margin", "0.45"),
        yaml.list("payments_complete"));
  }

  boolean paymentsAreCompleteOf(String clientId) {
    return paymentsComplete.equals(List.of(OF_EVERYBODY)) || paymentsComplete.contains(clientId);
  }

  Fraction assumedCostShare(Facts.LineKind kind) {
    return switch (kind) {
      case HARDWARE -> assumedHardwareShare;
      case LICENCE -> assumedLicenceShare;
      case RECURRING, LABOUR, OTHER, UNKNOWN -> Fraction.ZERO;
    };
  }

  private static Fraction number(FlatYaml yaml, String key, String standard) {
    return Fraction.of(yaml.value(key).orElse(standard));
  }

  /// A default that fits euros only.
  private static Optional<Fraction> inEuros(
      FlatYaml yaml, String currency, String key, String standard) {
    return yaml.value(key)
        .or(() -> currency.equals("EUR") ? Optional.of(standard) : Optional.empty())
        .map(Fraction::of);
  }
}
