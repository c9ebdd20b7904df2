package app.tamis.cli;

import app.tamis.outlook.Candidate;
import app.tamis.outlook.ExitLimits;
import app.tamis.outlook.ExitOrder;
import app.tamis.outlook.ExitPlan;
import java.io.PrintStream;
import java.util.Comparator;
import tools.jackson.core.JsonGenerator;

/// Exits as one JSON object, for other programs.
///
/// ```json
/// {"candidates":[{"id":"C007","net":512.3,"hours":21.4,"earliest":3,"score":16.9}],"months":18,
///  "worst_first":{"value":321,"months":{"C007":3,"C009":null}},"better":{"value":321,"months":{…}}}
/// ```
///
/// Months are counted from 1; null is for who fits in none. The value is in hours of a month, each
/// as often as there are months in which it is back.
final class ExitsJson {

  private final JsonGenerator json;

  private ExitsJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(ExitOrder order, ExitLimits limits, PrintStream out) {
    JsonAnswer.write(out, json -> new ExitsJson(json).exits(order, limits));
  }

  private void exits(ExitOrder order, ExitLimits limits) {
    json.writeArrayPropertyStart("candidates");
    order.candidates().stream()
        .sorted(Comparator.comparing(Candidate::id))
        .forEach(this::candidate);
    json.writeEndArray();
    json.writeNumberProperty("months", limits.months());
    plan("worst_first", order.worstFirst());
    plan("better", order.better());
  }

  private void candidate(Candidate candidate) {
    json.writeStartObject();
    json.writeStringProperty("id", candidate.id().text());
    json.writeNumberProperty("net", candidate.net());
    json.writeNumberProperty("hours", candidate.hours());
    json.writeNumberProperty("earliest", candidate.earliest());
    json.writeNumberProperty("score", candidate.score());
    json.writeEndObject();
  }

  private void plan(String name, ExitPlan plan) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("value", plan.value());
    json.writeObjectPropertyStart("months");
    plan.byClient()
        .forEach((client, month) -> {
          if (month.isPresent()) {
            json.writeNumberProperty(client.text(), month.get());
          } else {
            json.writeNullProperty(client.text());
          }
        });
    json.writeEndObject();
    json.writeEndObject();
  }
}
