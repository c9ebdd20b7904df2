package app.tamis.gradebook;

import app.tamis.basics.ClientId;
import app.tamis.gradebook.Json.Fields;
import app.tamis.measures.CostBasis;
import app.tamis.measures.PaymentsComplete;
import app.tamis.measures.Source;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/// What a grading knew of the portfolio, to and from JSON.
final class ContextJson {

  private ContextJson() {}

  static String write(KeptContext context) {
    return Json.object(json -> {
      var costs = context.costs();
      number(json, "default_hourly_cost", costs.defaultHourlyCost());
      json.writeNumberProperty("overhead_minutes", costs.overheadMinutes());
      number(json, "street_rate", costs.streetRate());
      number(json, "target_rate", costs.targetRate());
      json.writeNumberProperty("paid_hours", costs.paidHours());
      json.writeBooleanProperty("payments_complete", costs.paymentsComplete().everybody());
      json.writeArrayPropertyStart("payments_complete_of");
      costs.paymentsComplete().clients().stream()
          .sorted()
          .map(ClientId::text)
          .forEach(json::writeString);
      json.writeEndArray();
      json.writeArrayPropertyStart("imported");
      context.imported().stream().sorted().map(Source::key).forEach(json::writeString);
      json.writeEndArray();
      json.writeBooleanProperty("hours_estimated", context.hoursEstimated());
      number(json, "time_coverage", context.timeCoverage());
      json.writeObjectPropertyStart("unpaid_bills");
      context.unpaidBills().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(client -> json.writeNumberProperty(client.getKey().text(), client.getValue()));
      json.writeEndObject();
    });
  }

  /// @param monthEnd of the grading: by the first rules it was kept since when there had been a
  ///   value of each source, not whether there was one by then
  static KeptContext read(String text, LocalDate monthEnd) {
    var json = Json.read(text);
    var unpaid = new LinkedHashMap<ClientId, Integer>();
    json.object("unpaid_bills")
        .values()
        .forEach((client, bills) ->
            unpaid.put(new ClientId(client), Integer.valueOf(String.valueOf(bills))));
    return new KeptContext(
        costs(json),
        json.has("imported") ? imported(json) : importedBy(monthEnd, json.object("evidence")),
        isTrue(json, "hours_estimated"),
        json.numberIfKept("time_coverage"),
        unpaid);
  }

  private static CostBasis costs(Fields json) {
    var complete = new LinkedHashSet<ClientId>();
    json.list("payments_complete_of")
        .forEach(client -> complete.add(new ClientId(String.valueOf(client))));
    return new CostBasis(
        json.numberIfKept("default_hourly_cost"),
        json.number("overhead_minutes"),
        json.numberIfKept("street_rate"),
        json.numberIfKept("target_rate"),
        json.numberIfKept("paid_hours").orElse(CostBasis.PAID_HOURS),
        new PaymentsComplete(isTrue(json, "payments_complete"), complete));
  }

  private static Set<Source> imported(Fields json) {
    var imported = EnumSet.noneOf(Source.class);
    json.list("imported")
        .forEach(key -> Source.named(String.valueOf(key)).ifPresent(imported::add));
    return imported;
  }

  private static Set<Source> importedBy(LocalDate monthEnd, Fields evidence) {
    var imported = EnumSet.noneOf(Source.class);
    evidence
        .values()
        .forEach((key, since) -> {
          if (!LocalDate.parse(String.valueOf(since)).isAfter(monthEnd)) {
            Source.named(key).ifPresent(imported::add);
          }
        });
    return imported;
  }

  private static boolean isTrue(Fields json, String name) {
    return json.text(name).filter("true"::equals).isPresent();
  }

  private static void number(JsonGenerator json, String name, OptionalDouble number) {
    number.ifPresent(known -> json.writeNumberProperty(name, known));
  }
}
