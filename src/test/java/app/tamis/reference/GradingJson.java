package app.tamis.reference;

import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A grading as `grade --format json` prints it, without the road up.
record GradingJson(ReferenceGrading grading) {

  static final List<String> GRADES = List.of("A", "B", "C", "D", "-");

  private static final String WORST_FIRST = "DCBA-";

  Json json() {
    Standing standing = grading.standing();
    return Json.object()
        .with("as_of", Json.of(standing.asOf().toString()))
        .with("window_months", Json.of(standing.windowMonths()))
        .with("matrix", Json.of(ClassicMatrix.NAME))
        .with("currency", Json.of(standing.portfolio().settings().currency()))
        .with("portfolio", portfolio(standing))
        .with("grades", grades())
        .with("clients", Json.array(worstFirst().map(GradingJson::client).toList()));
  }

  private static Json portfolio(Standing standing) {
    Measures whole = standing.whole();
    return Json.object()
        .with("clients", Json.of(standing.members().size()))
        .with("revenue", Json.of(whole.revenue()))
        .with("net_revenue", Json.of(whole.netRevenue()))
        .with("hours", Json.of(whole.hours()))
        .with("contribution", Json.of(whole.contribution()))
        .with("effective_hourly_rate", Json.of(whole.effectiveHourlyRate()))
        .with("time_coverage", Json.of(standing.timeCoverage()));
  }

  private Json grades() {
    Json.JsonObject grades = Json.object();
    for (String grade : GRADES) {
      List<Member> group = grading.graded(grade);
      grades = grades.with(grade, group.isEmpty() ? emptyGroup() : group(group));
    }
    return grades;
  }

  private static Json emptyGroup() {
    return Json.object()
        .with("clients", Json.of(0))
        .with("revenue_share", Json.of(0))
        .with("hours_share", Json.of(0))
        .with("contribution", Json.of(0));
  }

  private Json group(List<Member> members) {
    Measures group = grading.standing().over(members);
    Measures whole = grading.standing().whole();
    return Json.object()
        .with("clients", Json.of(members.size()))
        .with("revenue_share", Json.of(group.revenueShare(whole)))
        .with("hours_share", Json.of(group.hoursShare(whole)))
        .with("contribution", Json.of(group.contribution()));
  }

  private Stream<ClientGrading> worstFirst() {
    Comparator<ClientGrading> byGrade =
        comparingInt(client -> WORST_FIRST.indexOf(Letter.written(client.grade())));
    return grading.clients().stream()
        .sorted(byGrade.thenComparing(ClientGrading::sumOfScores).thenComparing(ClientGrading::id));
  }

  private static Json client(ClientGrading client) {
    Optional<ClientGrading.Range> range = client.range();
    return Json.object()
        .with("client_id", Json.of(client.id()))
        .with("name", Json.of(client.member().client().name()))
        .with("grade", Json.of(Letter.written(client.grade())))
        .with("provisional", texts(client.provisional()))
        .with("range", range.map(GradingJson::range).orElse(new Json.JsonNull()))
        .with("firm", Json.of(client.isFirm(range)))
        .with("gut", letter(client.gut()))
        .with("evidence", evidence(client))
        .with("financial", axis(client.financial(), client.verdict().map(Verdict::financial)))
        .with(
            "relationship",
            axis(client.relationship(), client.verdict().map(Verdict::relationship))
                .with("unknown", Json.of(client.relationship().unknown())))
        .with("caps", texts(client.circumstances().caps()))
        .with("small_client_steps", Json.of(client.smallClientSteps()))
        .with(
            "criteria", Json.array(client.assessments().map(it -> criterion(client, it)).toList()))
        .with("measures", measures(client.inQuestion()));
  }

  private static Json range(ClientGrading.Range range) {
    return texts(List.of(range.worst().name(), range.best().name()));
  }

  private static Json evidence(ClientGrading client) {
    return Json.object()
        .with(
            "criteria",
            Json.of(client.assessments().filter(Criterion.Assessment::hasEvidence).count()))
        .with("of", Json.of(client.assessments().count()))
        .with("months", Json.of(client.member().months().size()));
  }

  private static Json.JsonObject axis(AxisScore axis, Optional<Verdict.Limited> limited) {
    return Json.object()
        .with("letter", letter(limited.map(Verdict.Limited::letter)))
        .with("score", Json.of(axis.score()))
        .with("limits", texts(limited.map(Verdict.Limited::limits).orElse(List.of())));
  }

  private static Json letter(Optional<Letter> letter) {
    return letter.map(Letter::name).map(Json::of).orElse(new Json.JsonNull());
  }

  private static Json texts(List<String> texts) {
    return Json.array(texts.stream().map(Json::of).toList());
  }

  private static Json criterion(ClientGrading client, Criterion.Assessment assessment) {
    Reading reading = assessment.reading();
    return Json.object()
        .with("id", Json.of(assessment.criterion().id()))
        .with("raw", Json.of(reading.raw()))
        .with("count", Json.of(reading.cases()))
        .with("value", Json.of(reading.value()))
        .with("points", Json.of(assessment.points()))
        .with("loss", Json.of(client.loss(assessment)));
  }

  private static Json measures(ClientCase client) {
    Measures own = client.own();
    Measures whole = client.whole();
    Stocks stocks = client.stocks();
    return Json.object()
        .with("revenue", Json.of(own.revenue()))
        .with("net_revenue", Json.of(own.netRevenue()))
        .with("hours", Json.of(own.hours()))
        .with("cost_to_serve", Json.of(own.costToServe()))
        .with("assumed_cost", Json.of(own.assumedCost()))
        .with("contribution", Json.of(own.contribution()))
        .with("contribution_margin", Json.of(own.contributionMargin()))
        .with("net_margin", Json.of(own.netMargin()))
        .with("price_to_target", Json.of(own.priceToTarget()))
        .with("affordable_hours", Json.of(own.affordableHours()))
        .with("effective_hourly_rate", Json.of(own.effectiveHourlyRate()))
        .with("efficiency", Json.of(own.efficiency()))
        .with("revenue_share", Json.of(own.revenueShare(whole)))
        .with("hours_share", Json.of(own.hoursShare(whole)))
        .with("drain", Json.of(own.drain(whole)))
        .with("recurring_share", Json.of(own.recurringShare()))
        .with("average_days_late", Json.of(own.averageDaysLate()))
        .with("arrears_months", Json.of(own.arrearsMonths(stocks)))
        .with("overdue", Json.of(own.overdue(stocks)));
  }
}
