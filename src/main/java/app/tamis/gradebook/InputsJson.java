package app.tamis.gradebook;

import static java.util.stream.Collectors.toSet;

import app.tamis.basics.ClientId;
import app.tamis.gradebook.Json.Fields;
import app.tamis.grading.Decisions.PersonsGrade;
import app.tamis.grading.Letter;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.Figure;
import app.tamis.measures.MonthEnd;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import app.tamis.measures.Source;
import app.tamis.measures.Sums;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/// What a grading knew of a client, to and from JSON. Figures of zero are left out, so that one
/// that is added later is zero in gradings of before.
final class InputsJson {

  private InputsJson() {}

  static String write(KeptInputs inputs) {
    return Json.object(json -> {
      var client = inputs.client();
      json.writeStringProperty("id", client.id().text());
      json.writeStringProperty("name", client.name());
      day(json, "since", client.since());
      day(json, "until", client.until());
      day(json, "earliest_fact", client.earliestFact());
      day(json, "first_paid", client.firstPaid());
      client
          .billedAhead()
          .ifPresent(month -> json.writeStringProperty("billed_ahead", month.toString()));
      json.writeArrayPropertyStart("withheld");
      inputs.inWindow().withheld().stream().sorted().map(Source::key).forEach(json::writeString);
      json.writeEndArray();
      json.writeArrayPropertyStart("months");
      inputs.inWindow().months().forEach(month -> month(json, month));
      json.writeEndArray();
      json.writeArrayPropertyStart("given");
      inputs.given().forEach(given -> given(json, given));
      json.writeEndArray();
      json.writeArrayPropertyStart("refused");
      inputs.refused().forEach(refused -> json.writeString(refused.toString()));
      json.writeEndArray();
    });
  }

  static KeptInputs read(String text) {
    var json = Json.read(text);
    var client =
        new ClientOnRecord(
            new ClientId(json.need("id")),
            json.need("name"),
            day(json, "since"),
            day(json, "until"),
            day(json, "earliest_fact"),
            day(json, "first_paid"),
            json.text("billed_ahead").map(YearMonth::parse));
    return new KeptInputs(
        new ClientInWindow(
            client,
            json.objects("months").stream().map(month -> month(client.id(), month)).toList(),
            withheld(json)),
        json.objects("given").stream().map(InputsJson::given).toList(),
        json.list("refused").stream().map(String::valueOf).map(LocalDate::parse).toList());
  }

  private static Set<Source> withheld(Fields json) {
    return json.list("withheld").stream()
        .flatMap(key -> Source.named(String.valueOf(key)).stream())
        .collect(toSet());
  }

  private static void month(JsonGenerator json, ClientMonth month) {
    json.writeStartObject();
    json.writeStringProperty("month", month.month().toString());
    json.writeObjectPropertyStart("sums");
    for (var figure : Figure.values()) {
      double value = month.sums().of(figure);
      if (value != 0) {
        json.writeNumberProperty(figure.column(), value);
      }
    }
    json.writeEndObject();
    var end = month.end();
    json.writeNumberProperty("overdue", end.overdue());
    json.writeNumberProperty("arrears", end.arrears());
    json.writeNumberProperty("oldest_overdue_days", end.oldestOverdueDays());
    json.writeNumberProperty("invoices_so_far", end.invoicesSoFar());
    end.seats().ifPresent(seats -> json.writeNumberProperty("seats", seats));
    end.endpoints().ifPresent(endpoints -> json.writeNumberProperty("endpoints", endpoints));
    end.hoursPerMonth().ifPresent(hours -> json.writeNumberProperty("hours_per_month", hours));
    end.contract()
        .ifPresent(contract -> {
          json.writeStringProperty("contract", contract.kind().name().toLowerCase(Locale.ROOT));
          json.writeBooleanProperty("paid_by_itself", contract.paidByItself());
          contract.hourlyRate().ifPresent(rate -> json.writeNumberProperty("hourly_rate", rate));
          contract
              .afterHoursMultiplier()
              .ifPresent(times -> json.writeNumberProperty("after_hours_multiplier", times));
        });
    json.writeEndObject();
  }

  private static ClientMonth month(ClientId client, Fields json) {
    var sums = new EnumMap<Figure, Double>(Figure.class);
    var kept = json.object("sums");
    Arrays.stream(Figure.values())
        .filter(figure -> kept.text(figure.column()).isPresent())
        .forEach(figure -> sums.put(figure, kept.number(figure.column())));
    return new ClientMonth(
        client, YearMonth.parse(json.need("month")), Sums.of(sums), monthEnd(json));
  }

  private static MonthEnd monthEnd(Fields json) {
    return new MonthEnd(
        json.number("overdue"),
        json.numberIfKept("arrears").orElse(0),
        Integer.parseInt(json.need("oldest_overdue_days")),
        Integer.parseInt(json.need("invoices_so_far")),
        count(json, "seats"),
        count(json, "endpoints"),
        json.numberIfKept("hours_per_month"),
        json.text("contract")
            .map(kind -> MonthEnd.Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
            .map(kind -> contract(kind, json)));
  }

  private static MonthEnd.Contract contract(MonthEnd.Kind kind, Fields json) {
    return new MonthEnd.Contract(
        kind,
        json.need("paid_by_itself").equals("true"),
        json.numberIfKept("hourly_rate"),
        json.numberIfKept("after_hours_multiplier"));
  }

  private static OptionalInt count(Fields json, String name) {
    return json.text(name).stream().mapToInt(Integer::parseInt).findFirst();
  }

  private static void given(JsonGenerator json, PersonsGrade given) {
    json.writeStartObject();
    json.writeStringProperty("grade", given.grade().name());
    json.writeStringProperty("reason", given.reason());
    json.writeStringProperty("from", given.from().toString());
    json.writeStringProperty("until", given.until().toString());
    day(json, "ended", given.ended());
    json.writeStringProperty("by", given.by());
    json.writeEndObject();
  }

  private static PersonsGrade given(Fields json) {
    return new PersonsGrade(
        Letter.valueOf(json.need("grade")),
        json.need("reason"),
        LocalDate.parse(json.need("from")),
        LocalDate.parse(json.need("until")),
        day(json, "ended"),
        json.text("by").orElse(""));
  }

  private static void day(JsonGenerator json, String name, Optional<LocalDate> day) {
    day.ifPresent(known -> json.writeStringProperty(name, known.toString()));
  }

  private static Optional<LocalDate> day(Fields json, String name) {
    return json.text(name).map(LocalDate::parse);
  }
}
