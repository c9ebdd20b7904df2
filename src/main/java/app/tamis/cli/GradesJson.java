package app.tamis.cli;

import app.tamis.grading.Axis;
import app.tamis.grading.AxisScore;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Group;
import app.tamis.grading.Letter;
import app.tamis.grading.Mark;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.Verdict.LimitedLetter;
import app.tamis.grading.acts.Levers;
import app.tamis.measures.Measure;
import app.tamis.measures.Measures;
import app.tamis.portfolio.Portfolio;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;

/// Grades as one JSON object, for other programs.
///
/// ```json
/// {"as_of":"2025-12-31","window_months":12,"matrix":"classic","currency":"EUR","portfolio":{…},"grades":{"A":{…},…},
///  "clients":[{"client_id":"C001","name":"Atelier Brun","grade":"B","range":["C","B"],"firm":false,…}]}
/// ```
///
/// Clients come worst first. What has no value is null. Numbers are exact. `road_up` is there where
/// it was asked for: the best levers, as [LeversJson] writes them.
final class GradesJson {

  private static final List<Measure> CLIENT_MEASURES =
      List.of(
          Measure.REVENUE,
          Measure.NET_REVENUE,
          Measure.HOURS,
          Measure.COST_TO_SERVE,
          Measure.ASSUMED_COST,
          Measure.CONTRIBUTION,
          Measure.CONTRIBUTION_MARGIN,
          Measure.NET_MARGIN,
          Measure.PRICE_TO_TARGET,
          Measure.AFFORDABLE_HOURS,
          Measure.EFFECTIVE_HOURLY_RATE,
          Measure.EFFICIENCY,
          Measure.REVENUE_SHARE,
          Measure.HOURS_SHARE,
          Measure.DRAIN,
          Measure.RECURRING_SHARE,
          Measure.AVERAGE_DAYS_LATE,
          Measure.ARREARS_MONTHS,
          Measure.OVERDUE);

  private static final List<Measure> PORTFOLIO_MEASURES =
      List.of(
          Measure.REVENUE,
          Measure.NET_REVENUE,
          Measure.HOURS,
          Measure.CONTRIBUTION,
          Measure.EFFECTIVE_HOURLY_RATE);

  private final JsonGenerator json;
  private final Optional<Levers> levers;

  private GradesJson(JsonGenerator json, Optional<Levers> levers) {
    this.json = json;
    this.levers = levers;
  }

  /// @param levers where roads up are wanted
  static void write(
      PortfolioGrades grades, Optional<Levers> levers, Portfolio portfolio, PrintStream out) {
    JsonAnswer.write(out, json -> new GradesJson(json, levers).grades(grades, portfolio));
  }

  private void grades(PortfolioGrades grades, Portfolio portfolio) {
    json.writeStringProperty("as_of", grades.window().asOf().toString());
    json.writeNumberProperty("window_months", grades.window().months());
    json.writeStringProperty("matrix", grades.matrix().name());
    json.writeStringProperty("currency", portfolio.currency().getCurrencyCode());
    json.writeObjectPropertyStart("portfolio");
    json.writeNumberProperty("clients", grades.clients().size());
    measures(grades.measures(), PORTFOLIO_MEASURES);
    number("time_coverage", grades.portfolio().timeCoverage());
    json.writeEndObject();
    json.writeObjectPropertyStart("grades");
    grades.groups().forEach(this::group);
    json.writeEndObject();
    json.writeArrayPropertyStart("clients");
    grades.clients().forEach(this::client);
    json.writeEndArray();
  }

  private void group(Group group) {
    json.writeObjectPropertyStart(group.letter().map(Letter::name).orElse("-"));
    json.writeNumberProperty("clients", group.clients());
    number("revenue_share", group.revenueShare());
    number("hours_share", group.hoursShare());
    number("contribution", group.contribution());
    json.writeEndObject();
  }

  private void client(ClientGrade grade) {
    var findings = grade.findings();
    json.writeStartObject();
    json.writeStringProperty("client_id", findings.client().id().text());
    json.writeStringProperty("name", findings.client().name());
    JsonAnswer.grade(json, "grade", grade.letter());
    json.writeArrayPropertyStart("provisional");
    grade.provisional().forEach(reason -> json.writeString(reason.id()));
    json.writeEndArray();
    range(grade);
    letter("gut", findings.gut().map(gut -> gut.letter()));
    json.writeObjectPropertyStart("evidence");
    json.writeNumberProperty("criteria", findings.criteriaWithEvidence());
    json.writeNumberProperty("of", findings.marks().size());
    json.writeNumberProperty("months", findings.months());
    json.writeEndObject();
    axis(grade, findings.financial());
    axis(grade, findings.relationship());
    json.writeArrayPropertyStart("caps");
    findings.caps().forEach(cap -> json.writeString(cap.id()));
    json.writeEndArray();
    json.writeNumberProperty("small_client_steps", findings.smallClientSteps());
    json.writeArrayPropertyStart("criteria");
    findings.marks().forEach(this::mark);
    json.writeEndArray();
    json.writeObjectPropertyStart("measures");
    measures(findings.measures(), CLIENT_MEASURES);
    json.writeEndObject();
    levers.ifPresent(all -> LeversJson.list(json, "road_up", all.of(grade).best()));
    json.writeEndObject();
  }

  private void range(ClientGrade grade) {
    switch (grade) {
      case ClientGrade.Graded graded -> {
        json.writeArrayPropertyStart("range");
        json.writeString(graded.range().worst().name());
        json.writeString(graded.range().best().name());
        json.writeEndArray();
        json.writeBooleanProperty("firm", graded.isFirm());
      }
      case ClientGrade.NotGraded _ -> {
        json.writeNullProperty("range");
        json.writeBooleanProperty("firm", false);
      }
    }
  }

  private void axis(ClientGrade grade, AxisScore score) {
    var letter =
        switch (grade) {
          case ClientGrade.Graded graded -> Optional.of(graded.verdict().on(score.axis()));
          case ClientGrade.NotGraded _ -> Optional.<LimitedLetter>empty();
        };
    json.writeObjectPropertyStart(score.axis().id());
    letter("letter", letter.map(LimitedLetter::letter));
    number("score", score.score());
    json.writeArrayPropertyStart("limits");
    letter.stream().flatMap(limited -> limited.limits().stream()).forEach(json::writeString);
    json.writeEndArray();
    if (score.axis() == Axis.RELATIONSHIP) {
      json.writeNumberProperty("unknown", score.unknown());
    }
    json.writeEndObject();
  }

  private void mark(Mark mark) {
    json.writeStartObject();
    json.writeStringProperty("id", mark.criterion().id());
    number("raw", mark.reading().raw());
    number("count", mark.reading().cases());
    number("value", mark.reading().value());
    number("points", mark.points());
    number("loss", mark.loss());
    json.writeEndObject();
  }

  private void measures(Measures measures, List<Measure> wanted) {
    wanted.forEach(measure -> number(measure.id(), measures.value(measure)));
  }

  private void letter(String name, Optional<Letter> letter) {
    if (letter.isPresent()) {
      json.writeStringProperty(name, letter.get().name());
    } else {
      json.writeNullProperty(name);
    }
  }

  private void number(String name, OptionalDouble value) {
    JsonAnswer.number(json, name, value);
  }
}
