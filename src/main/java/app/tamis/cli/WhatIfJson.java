package app.tamis.cli;

import static app.tamis.cli.JsonAnswer.number;
import static java.util.Comparator.comparing;

import app.tamis.grading.ClientGrade;
import app.tamis.grading.Group;
import app.tamis.grading.Letter;
import app.tamis.grading.acts.Act;
import app.tamis.grading.acts.ActOn;
import app.tamis.grading.acts.PortfolioSums;
import app.tamis.grading.acts.WhatIf;
import app.tamis.measures.Measure;
import app.tamis.outlook.Months;
import app.tamis.portfolio.Portfolio;
import java.io.PrintStream;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// A what-if as one JSON object, for other programs.
///
/// ```json
/// {"as_of":"2025-12-31","window_months":12,"currency":"EUR","acts":[{"client_id":"C007","act":"part","value":null}],
///  "before":{"clients":10,"revenue":94571.75,…,"grades":{"A":{"clients":1,"revenue_share":0.27,"hours_share":0.09},…}},"after":{…},
///  "freed_hours":250.4,"labour_freed":10437.58,"administration_freed":36,
///  "profit_change":{"nothing":-3477.6,"chosen":8834.9,"break_even_share":0.108},
///  "clients":[{"client_id":"C007","before":{"grade":"D","financial":6.86,…},"after":null}],
///  "months":[{"month":"2026-01","net_revenue":5036.1,"freed_hours":20.9,…}]}
/// ```
///
/// `clients` are those with an act; after is null for who leaves. Labour that is still billed
/// beside a managed agreement stands beside its fee as `labour`.
final class WhatIfJson {

  private final JsonGenerator json;

  private WhatIfJson(JsonGenerator json) {
    this.json = json;
  }

  /// @param months to come, where they were asked for
  static void write(WhatIf whatIf, Optional<Months> months, Portfolio portfolio, PrintStream out) {
    JsonAnswer.write(
        out,
        json -> {
          var answer = new WhatIfJson(json);
          answer.whatIf(whatIf, portfolio);
          months.ifPresent(answer::months);
        });
  }

  private void months(Months months) {
    json.writeArrayPropertyStart("months");
    months.list().forEach(this::month);
    json.writeEndArray();
  }

  private void month(Months.Month month) {
    json.writeStartObject();
    json.writeStringProperty("month", month.month().toString());
    json.writeNumberProperty("net_revenue", month.netRevenue());
    json.writeNumberProperty("freed_hours", month.freedHours());
    json.writeNumberProperty("sold", month.sold());
    json.writeNumberProperty("saved", month.saved());
    json.writeNumberProperty("change", month.change());
    json.writeNumberProperty("low", month.low());
    json.writeNumberProperty("high", month.high());
    json.writeNumberProperty("cumulative", month.cumulative());
    json.writeEndObject();
  }

  private void whatIf(WhatIf whatIf, Portfolio portfolio) {
    var window = whatIf.before().window();
    json.writeStringProperty("as_of", window.asOf().toString());
    json.writeNumberProperty("window_months", window.months());
    json.writeStringProperty("currency", portfolio.currency().getCurrencyCode());
    json.writeArrayPropertyStart("acts");
    whatIf.plan().acts().stream().sorted(comparing(ActOn::clientId)).forEach(this::act);
    json.writeEndArray();
    sums("before", whatIf.sumsBefore());
    sums("after", whatIf.sumsAfter());
    number(json, "freed_hours", whatIf.freed().hours());
    number(json, "labour_freed", whatIf.freed().labour());
    json.writeNumberProperty("administration_freed", whatIf.freed().administration());
    json.writeObjectPropertyStart("profit_change");
    number(json, "nothing", whatIf.profit().nothing());
    number(json, "chosen", whatIf.profit().chosen());
    number(json, "break_even_share", whatIf.profit().breakEvenShare());
    json.writeEndObject();
    json.writeArrayPropertyStart("clients");
    whatIf.clients().forEach(this::client);
    json.writeEndArray();
  }

  private void act(ActOn acted) {
    json.writeStartObject();
    json.writeStringProperty("client_id", acted.clientId().text());
    act(json, acted.act());
    json.writeEndObject();
  }

  /// Its name and number.
  static void act(JsonGenerator json, Act act) {
    json.writeStringProperty("act", act.kind().id());
    number(json, "value", act.value());
    if (act instanceof Act.Managed(double _, double labour) && labour > 0) {
      json.writeNumberProperty("labour", labour);
    }
  }

  private void sums(String name, PortfolioSums sums) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("clients", sums.clients());
    number(json, "revenue", sums.revenue());
    number(json, "net_revenue", sums.netRevenue());
    number(json, "hours", sums.hours());
    number(json, "labour_cost", sums.labourCost());
    number(json, "contribution", sums.contribution());
    number(json, "effective_hourly_rate", sums.effectiveHourlyRate());
    number(json, "largest_share", sums.largestShare());
    number(json, "five_largest_share", sums.fiveLargestShare());
    json.writeObjectPropertyStart("grades");
    sums.groups().forEach(this::group);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void group(Group group) {
    json.writeObjectPropertyStart(group.letter().map(Letter::name).orElse("-"));
    json.writeNumberProperty("clients", group.clients());
    number(json, "revenue_share", group.revenueShare());
    number(json, "hours_share", group.hoursShare());
    json.writeEndObject();
  }

  private void client(WhatIf.ChangedClient client) {
    json.writeStartObject();
    json.writeStringProperty("client_id", client.before().findings().client().id().text());
    side("before", client.before());
    client
        .after()
        .ifPresentOrElse(after -> side("after", after), () -> json.writeNullProperty("after"));
    json.writeEndObject();
  }

  private void side(String name, ClientGrade client) {
    var findings = client.findings();
    json.writeObjectPropertyStart(name);
    JsonAnswer.grade(json, "grade", client.letter());
    number(json, "financial", findings.financial().score());
    number(json, "relationship", findings.relationship().score());
    number(json, "contribution", findings.measures().value(Measure.CONTRIBUTION));
    number(json, "effective_hourly_rate", findings.measures().value(Measure.EFFECTIVE_HOURLY_RATE));
    json.writeEndObject();
  }
}
