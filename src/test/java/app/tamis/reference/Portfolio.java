package app.tamis.reference;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;

/// Who the facts belong to: `portfolio.yaml` with its defaults.
record Portfolio(
    String currency,
    ZoneId zone,
    BusinessHours businessHours,
    BigDecimal defaultHourlyCost,
    BigDecimal overheadMinutes,
    BigDecimal streetRate,
    BigDecimal targetRate,
    BigDecimal assumedHardwareShare,
    BigDecimal assumedLicenceShare) {

  static Portfolio read(Path folder) throws IOException {
    FlatYaml yaml = FlatYaml.read(folder.resolve("portfolio.yaml"));
    if (!yaml.value("country").orElse("FR").equals("FR")) {
      throw new IllegalArgumentException("the reference knows the holidays and numbers of FR only");
    }
    return new Portfolio(
        yaml.value("currency").orElse("EUR"),
        ZoneId.of(yaml.value("time_zone").orElse("Europe/Paris")),
        BusinessHours.of(
            yaml.value("business_hours.days").orElse("MON,TUE,WED,THU,FRI"),
            yaml.value("business_hours.from").orElse("08:00"),
            yaml.value("business_hours.to").orElse("18:00")),
        number(yaml, "default_hourly_cost", "45"),
        number(yaml, "overhead_minutes", "90"),
        number(yaml, "street_rate", "90"),
        number(yaml, "target_rate", "90"),
        number(yaml, "assumed_cost_share.hardware", "0.85"),
        number(yaml, "assumed_cost_share.licence", "0.80"));
  }

  BigDecimal assumedCostShare(Facts.LineKind kind) {
    return switch (kind) {
      case HARDWARE -> assumedHardwareShare;
      case LICENCE -> assumedLicenceShare;
      case RECURRING, LABOUR, OTHER -> BigDecimal.ZERO;
    };
  }

  private static BigDecimal number(FlatYaml yaml, String key, String standard) {
    return new BigDecimal(yaml.value(key).orElse(standard));
  }
}
