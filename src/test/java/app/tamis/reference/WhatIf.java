package app.tamis.reference;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The portfolio before and after, as `whatif --format json` prints it.
record WhatIf(Standing before, Standing after, Map<String, List<Act>> acts, Question question) {

  private static final int FIVE = 5;

  static WhatIf of(Standing before, Question question) {
    Map<String, List<Act>> acts = question.acts(ReferenceGrading.of(before));
    return new WhatIf(before, new Acting(before).after(acts), acts, question);
  }

  Json json() {
    return Json.object()
        .with("as_of", Json.of(before.asOf().toString()))
        .with("window_months", Json.of(before.windowMonths()))
        .with("currency", Json.of(before.portfolio().settings().currency()))
        .with("acts", actsByClient())
        .with("before", whole(ReferenceGrading.of(before)))
        .with("after", whole(ReferenceGrading.of(after)))
        .with("freed_hours", Json.of(freedHours()))
        .with("labour_freed", Json.of(labourFreed()))
        .with("administration_freed", Json.of(administrationFreed()))
        .with("profit_change", profitChange())
        .with("clients", clients());
  }

  private Json actsByClient() {
    List<Json> all = new ArrayList<>();
    acts.forEach((id, some) ->
        some.stream()
            .sorted(comparing(Act::kind))
            .map(act -> Json.object().with("client_id", Json.of(id)).and(act.json()))
            .forEach(all::add));
    return Json.array(all);
  }

  private static Json whole(ReferenceGrading grading) {
    Measures whole = grading.standing().whole();
    return Json.object()
        .with("clients", Json.of(grading.clients().size()))
        .with("revenue", Json.of(whole.revenue()))
        .with("net_revenue", Json.of(whole.netRevenue()))
        .with("hours", Json.of(whole.hours()))
        .with("labour_cost", Json.of(whole.labourCost()))
        .with("contribution", Json.of(whole.contribution()))
        .with("effective_hourly_rate", Json.of(whole.effectiveHourlyRate()))
        .with("largest_share", Json.of(shareOfTheLargest(1, grading.standing())))
        .with("five_largest_share", Json.of(shareOfTheLargest(FIVE, grading.standing())))
        .with("grades", grades(grading));
  }

  private static Optional<Fraction> shareOfTheLargest(int count, Standing standing) {
    Fraction largest =
        standing.members().stream()
            .flatMap(member -> standing.of(member).revenue().stream())
            .sorted(reverseOrder())
            .limit(count)
            .reduce(Fraction.ZERO, Fraction::plus);
    return Ratio.of(Optional.of(largest), standing.whole().revenue());
  }

  private static Json grades(ReferenceGrading grading) {
    Json.JsonObject grades = Json.object();
    for (String grade : GradingJson.GRADES) {
      grades = grades.with(grade, group(grading.graded(grade), grading.standing()));
    }
    return grades;
  }

  private static Json group(List<Member> members, Standing standing) {
    Measures group = standing.over(members);
    Measures whole = standing.whole();
    Json none = Json.of(0);
    return Json.object()
        .with("clients", Json.of(members.size()))
        .with("revenue_share", members.isEmpty() ? none : Json.of(group.revenueShare(whole)))
        .with("hours_share", members.isEmpty() ? none : Json.of(group.hoursShare(whole)));
  }

  private Optional<Fraction> freedHours() {
    return difference(before.whole().hours(), after.whole().hours());
  }

  private Optional<Fraction> labourFreed() {
    return difference(before.whole().labourCost(), after.whole().labourCost());
  }

  /// Hours of overhead of the clients who leave.
  private Fraction administrationFreed() {
    Fraction months = before.whole().months().minus(after.whole().months());
    return months
        .times(before.portfolio().settings().overheadMinutes())
        .over(Facts.MINUTES_PER_HOUR);
  }

  private Json profitChange() {
    return Json.object()
        .with("nothing", Json.of(withNothingDone()))
        .with("chosen", Json.of(asChosen()))
        .with("break_even_share", Json.of(breakEvenShare()));
  }

  private Optional<Fraction> withNothingDone() {
    return difference(after.whole().netRevenue(), before.whole().netRevenue());
  }

  private Optional<Fraction> asChosen() {
    return withSavings().flatMap(some -> of(question.sold(), worthOfFreedHours()).map(some::plus));
  }

  private Optional<Fraction> breakEvenShare() {
    return Ratio.of(withSavings().map(Fraction::negated), worthOfFreedHours())
        .map(Fraction.ZERO::max);
  }

  private Optional<Fraction> withSavings() {
    return withNothingDone()
        .flatMap(nothing -> of(question.saved(), labourFreed()).map(nothing::plus));
  }

  /// If all of them were sold.
  private Optional<Fraction> worthOfFreedHours() {
    return freedHours()
        .flatMap(
            hours -> question.soldRate().or(before.portfolio().rates()::target).map(hours::times));
  }

  /// A share of nothing needs no value to be a share of.
  private static Optional<Fraction> of(Fraction share, Optional<Fraction> whole) {
    return share.isZero() ? Optional.of(Fraction.ZERO) : whole.map(share::times);
  }

  private static Optional<Fraction> difference(Optional<Fraction> a, Optional<Fraction> b) {
    return a.flatMap(minuend -> b.map(minuend::minus));
  }

  private Json clients() {
    return Json.array(
        acts.keySet().stream()
            .map(id ->
                Json.object()
                    .with("client_id", Json.of(id))
                    .with("before", client(before, id))
                    .with("after", client(after, id)))
            .toList());
  }

  private static Json client(Standing standing, String id) {
    return standing
        .member(id)
        .map(standing::grading)
        .<Json>map(WhatIf::client)
        .orElse(new Json.JsonNull());
  }

  private static Json client(ClientGrading client) {
    Measures own = client.inQuestion().own();
    return Json.object()
        .with("grade", Json.of(Letter.written(client.grade())))
        .with("financial", Json.of(client.financial().score()))
        .with("relationship", Json.of(client.relationship().score()))
        .with("contribution", Json.of(own.contribution()))
        .with("effective_hourly_rate", Json.of(own.effectiveHourlyRate()));
  }
}
