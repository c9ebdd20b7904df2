package app.tamis.cli;

import static app.tamis.cli.JsonAnswer.number;

import app.tamis.grading.acts.Proposal;
import app.tamis.grading.acts.UsualMonth;
import java.io.PrintStream;
import tools.jackson.core.JsonGenerator;

/// A proposal as one JSON object, for other programs. Money and hours are a month's.
///
/// ```json
/// {"client_id":"C007","months":16,"bills":97.19,"hours":12.47,"hours_low":9.33,"hours_high":15.08,"hour_cost":41.98,"seats":30,"endpoints":32,
///  "options":[{"id":"complete","included_share":1,"cost":1078.97,"fee":1965,"fee_per_seat":65.5,"hourly_rest":0,"client_change":1867.81,
///              "margin":0.45,"margin_low":0.4,"margin_high":0.52,"grade_after":"B"}]}
/// ```
///
/// `margin_low` is that of a month with many hours.
final class ProposalJson {

  private final JsonGenerator json;

  private ProposalJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(Proposal.Priced proposal, PrintStream out) {
    JsonAnswer.write(out, json -> new ProposalJson(json).proposal(proposal));
  }

  private void proposal(Proposal.Priced proposal) {
    var usual = proposal.usual();
    json.writeStringProperty("client_id", proposal.client().id().text());
    json.writeNumberProperty("months", usual.months());
    number(json, "bills", usual.bills().stream().mapToDouble(UsualMonth.Bills::usual).findFirst());
    json.writeNumberProperty("hours", usual.hours());
    json.writeNumberProperty("hours_low", usual.fewHours());
    json.writeNumberProperty("hours_high", usual.manyHours());
    json.writeNumberProperty("hour_cost", usual.hourCost());
    json.writeNumberProperty("seats", proposal.seats());
    json.writeNumberProperty("endpoints", proposal.endpoints());
    json.writeArrayPropertyStart("options");
    proposal.options().forEach(this::option);
    json.writeEndArray();
  }

  private void option(Proposal.Option option) {
    var price = option.price();
    json.writeStartObject();
    json.writeStringProperty("id", price.offer().id());
    json.writeNumberProperty("included_share", price.offer().includedShare());
    json.writeNumberProperty("cost", price.cost());
    json.writeNumberProperty("fee", price.fee());
    number(json, "fee_per_seat", price.feePerSeat());
    json.writeNumberProperty("hourly_rest", price.hourlyRest());
    number(json, "client_change", price.clientChange());
    number(json, "margin", price.usual().margin());
    number(json, "margin_low", price.manyHours().margin());
    number(json, "margin_high", price.fewHours().margin());
    JsonAnswer.grade(json, "grade_after", option.gradeAfter());
    json.writeEndObject();
  }
}
