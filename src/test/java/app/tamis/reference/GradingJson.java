package app.tamis.reference;

import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A grading in the shape of `matrix.md` §7, without the road up.
record GradingJson(ReferenceGrading grading) {

  private static final String NOT_GRADED = "-";
  private static final String WORST_FIRST = "DCBA-";

  Json json() {
    return Json.object()
        .with("as_of", Json.of(grading.asOf().toString()))
        .with("window_months", Json.of(grading.windowMonths()))
        .with("matrix", Json.of(ClassicMatrix.NAME))
        .with("currency", Json.of(grading.portfolio().currency()))
        .with("portfolio", portfolio())
        .with("grades", grades())
        .with("clients", Json.array(worstFirst().map(this::client).toList()));
  }

  private Json portfolio() {
    Measures whole = grading.whole();
    return Json.object()
        .with("clients", Json.of(grading.clients().size()))
        .with("revenue", Json.of(whole.revenue()))
        .with("net_revenue", Json.of(whole.netRevenue()))
        .with("hours", Json.of(whole.hours()))
        .with("contribution", Json.of(whole.contribution()))
        .with("effective_hourly_rate", Json.of(whole.effectiveHourlyRate()));
  }

  private Json grades() {
    Json.JsonObject grades = Json.object();
    for (String grade : List.of("A", "B", "C", "D", NOT_GRADED)) {
      List<ClientGrading> group =
          grading.clients().stream().filter(client -> grade(client).equals(grade)).toList();
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

  private Json group(List<ClientGrading> clients) {
    Measures group = grading.over(clients);
    return Json.object()
        .with("clients", Json.of(clients.size()))
        .with("revenue_share", Json.of(group.revenueShare(grading.whole())))
        .with("hours_share", Json.of(group.hoursShare(grading.whole())))
        .with("contribution", Json.of(group.contribution()));
  }

  private Stream<ClientGrading> worstFirst() {
    Comparator<ClientGrading> byGrade = comparingInt(client -> WORST_FIRST.indexOf(grade(client)));
    return grading.clients().stream()
        .sorted(
            byGrade
                .thenComparing(ClientGrading::sumOfScores)
                .thenComparing(client -> client.client().id()));
  }

  private static String grade(ClientGrading client) {
    return client.grade().map(Letter::name).orElse(NOT_GRADED);
  }

  private Json client(ClientGrading client) {
    return Json.object()
        .with("client_id", Json.of(client.client().id()))
        .with("name", Json.of(client.client().name()))
        .with("grade", Json.of(grade(client)))
        .with("range", client.range().map(GradingJson::range).orElse(new Json.JsonNull()))
        .with("firm", Json.of(client.isFirm()))
        .with("gut", letter(client.gut()))
        .with("evidence", evidence(client))
        .with("financial", axis(client, client.financial()))
        .with("relationship", axis(client, client.relationship()))
        .with("caps", Json.array(client.caps().stream().map(Json::of).toList()))
        .with("small_client_steps", Json.of(client.smallClientSteps()))
        .with(
            "criteria", Json.array(client.assessments().map(it -> criterion(client, it)).toList()))
        .with("measures", measures(client));
  }

  private static Json range(ClientGrading.Range range) {
    return Json.array(
        Stream.of(range.worst(), range.best()).map(end -> Json.of(end.name())).toList());
  }

  private static Json evidence(ClientGrading client) {
    return Json.object()
        .with(
            "criteria",
            Json.of(client.assessments().filter(Criterion.Assessment::hasEvidence).count()))
        .with("of", Json.of(client.assessments().count()))
        .with("months", Json.of(client.months().size()));
  }

  private static Json axis(ClientGrading client, AxisScore axis) {
    return Json.object()
        .with("letter", letter(client.letter(axis)))
        .with("score", Json.of(axis.score()));
  }

  private static Json letter(Optional<Letter> letter) {
    return letter.map(Letter::name).map(Json::of).orElse(new Json.JsonNull());
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

  private static Json measures(ClientGrading client) {
    Measures own = client.inQuestion().own();
    Measures whole = client.inQuestion().whole();
    Stocks stocks = client.inQuestion().stocks();
    return Json.object()
        .with("revenue", Json.of(own.revenue()))
        .with("net_revenue", Json.of(own.netRevenue()))
        .with("hours", Json.of(own.hours()))
        .with("cost_to_serve", Json.of(own.costToServe()))
        .with("assumed_cost", Json.of(own.assumedCost()))
        .with("contribution", Json.of(own.contribution()))
        .with("contribution_margin", Json.of(own.contributionMargin()))
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
