package app.tamis.gradebook;

import app.tamis.measures.CostBasis;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a grading knew of the portfolio, to and from JSON.
final class ContextJson {

  private ContextJson() {}

  static String write(KeptContext context) {
    return Json.object(json -> {
      var costs = context.costs();
      json.writeNumberProperty("default_hourly_cost", costs.defaultHourlyCost());
      json.writeNumberProperty("overhead_minutes", costs.overheadMinutes());
      json.writeNumberProperty("street_rate", costs.streetRate());
      json.writeNumberProperty("target_rate", costs.targetRate());
      context
          .firstMonth()
          .ifPresent(month -> json.writeStringProperty("first_month", month.toString()));
      context
          .newestFact()
          .ifPresent(day -> json.writeStringProperty("newest_fact", day.toString()));
      json.writeObjectPropertyStart("evidence");
      context.evidence().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(seen -> json.writeStringProperty(seen.getKey(), seen.getValue().toString()));
      json.writeEndObject();
    });
  }

  static KeptContext read(String text) {
    var json = Json.read(text);
    var evidence = new LinkedHashMap<String, LocalDate>();
    json.object("evidence")
        .values()
        .forEach((source, day) -> evidence.put(source, LocalDate.parse(String.valueOf(day))));
    return new KeptContext(
        new CostBasis(
            json.number("default_hourly_cost"),
            json.number("overhead_minutes"),
            json.number("street_rate"),
            json.number("target_rate")),
        json.text("first_month").map(YearMonth::parse),
        json.text("newest_fact").map(LocalDate::parse),
        evidence);
  }
}
