package app.tamis.reference;

import static app.tamis.reference.Sums.Of.AFTER_HOURS_MINUTES;
import static app.tamis.reference.Sums.Of.LABOUR_COST;
import static app.tamis.reference.Sums.Of.MINUTES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The price of managed services for a client, from up to two years of its months.
///
/// @param rate by which what the fee doesn't include is billed
record Proposal(
    Member member,
    Portfolio portfolio,
    Standing window,
    Fraction seats,
    Fraction tools,
    Fraction rate) {

  private static final int MONTHS = 24;
  private static final int MONTHS_NEEDED = 6;
  private static final long STEP = 5;

  static Optional<Proposal> of(
      Reference reference, String clientId, LocalDate asOf, int windowMonths) {
    Standing standing = reference.standing(asOf, MONTHS);
    Portfolio portfolio = reference.portfolio();
    return standing
        .member(clientId)
        .filter(member -> member.months().size() >= MONTHS_NEEDED && member.imported().hasHours())
        // Without bills nobody can say what they come to on average.
        .filter(member -> member.imported().hasInvoicesAndLines())
        .filter(_ -> portfolio.rates().target().isPresent())
        .flatMap(member ->
            member
                .client()
                .seats()
                .flatMap(seats ->
                    tools(member.client(), seats, portfolio.settings())
                        .map(tools ->
                            new Proposal(
                                member,
                                portfolio,
                                reference.standing(asOf, windowMonths),
                                seats,
                                tools,
                                member.terms().hourlyRate(portfolio).orElseThrow()))));
  }

  private static Optional<Fraction> tools(Facts.Client client, Fraction seats, Settings settings) {
    Fraction endpoints = client.endpoints().orElse(Fraction.ZERO);
    return settings
        .toolsPerSeat()
        .flatMap(perSeat ->
            settings
                .toolsPerEndpoint()
                .map(perEndpoint -> perSeat.times(seats).plus(perEndpoint.times(endpoints))));
  }

  Json json() {
    return Json.object()
        .with("client_id", Json.of(member.id()))
        .with("months", Json.of(member.months().size()))
        .with("bills", Json.of(bills()))
        .with("hours", Json.of(hours()))
        .with("hours_low", Json.of(hoursAtRank(1)))
        .with("hours_high", Json.of(hoursAtRank(9)))
        .with("hour_cost", Json.of(hourCost()))
        .with("seats", Json.of(seats))
        .with("endpoints", Json.of(member.client().endpoints().orElse(Fraction.ZERO)))
        .with("options", Json.array(Offer.ALL.stream().map(this::option).toList()));
  }

  private Json option(Offer offer) {
    Fraction rest = billedBesideFee(offer, hours());
    return Json.object()
        .with("id", Json.of(offer.id()))
        .with("included_share", Json.of(offer.share()))
        .with("cost", Json.of(cost(offer)))
        .with("fee", Json.of(fee(offer)))
        .with("fee_per_seat", Json.of(Ratio.of(fee(offer), seats)))
        .with("hourly_rest", Json.of(rest))
        .with("client_change", Json.of(bills().map(bills -> fee(offer).plus(rest).minus(bills))))
        .with("margin", Json.of(margin(offer, hours())))
        .with("margin_low", Json.of(margin(offer, hoursAtRank(9))))
        .with("margin_high", Json.of(margin(offer, hoursAtRank(1))))
        .with("grade_after", Json.of(gradeAfter(offer)));
  }

  /// The larger of what covers the cost with the margin wanted and what the hours should bring.
  Fraction fee(Offer offer) {
    Fraction left = Fraction.ONE.minus(portfolio.settings().targetMargin());
    Fraction atTarget =
        offer.share().times(hours()).times(portfolio.rates().target().orElseThrow()).plus(tools);
    return cost(offer).over(left).max(atTarget).roundedUpTo(STEP);
  }

  private Fraction cost(Offer offer) {
    return costOf(offer.share().times(hours()), offer);
  }

  private Fraction costOf(Fraction hours, Offer offer) {
    Fraction always = offer.atAnyHour() ? afterHoursCost() : Fraction.ZERO;
    return hours
        .times(hourCost())
        .plus(tools)
        .plus(portfolio.overheadPerMonth().orElseThrow())
        .plus(always);
  }

  private Optional<Fraction> margin(Offer offer, Fraction hours) {
    Fraction earned = fee(offer).plus(billedBesideFee(offer, hours));
    return Ratio.of(earned.minus(costOf(hours, offer)), earned);
  }

  private Fraction billedBesideFee(Offer offer, Fraction hours) {
    return offer.restShare().times(hours).times(rate);
  }

  private Optional<Fraction> bills() {
    return measures().serviceRevenue().map(this::perMonth);
  }

  private Fraction hours() {
    return perMonth(member.sums().get(MINUTES)).over(Facts.MINUTES_PER_HOUR);
  }

  private Fraction afterHoursCost() {
    return perMonth(member.sums().get(AFTER_HOURS_MINUTES))
        .over(Facts.MINUTES_PER_HOUR)
        .times(hourCost())
        .times(member.terms().surcharge());
  }

  private Fraction hourCost() {
    return Ratio.of(
            member.sums().get(LABOUR_COST), member.sums().get(MINUTES).over(Facts.MINUTES_PER_HOUR))
        .or(portfolio.rates()::hourlyCost)
        .orElseThrow();
  }

  /// Of the months' hours, sorted: so many tenths of them are not above it.
  private Fraction hoursAtRank(int tenths) {
    List<Fraction> sorted =
        member.months().stream()
            .map(month -> month.get(MINUTES).over(Facts.MINUTES_PER_HOUR))
            .sorted()
            .toList();
    return sorted.get((tenths * sorted.size() + 9) / 10 - 1);
  }

  private String gradeAfter(Offer offer) {
    List<Act> acts = List.of(Act.managed(fee(offer), Fraction.ZERO), Act.of(Act.Kind.PAY_ON_TIME));
    Standing after = new Acting(window).after(Map.of(member.id(), acts));
    return Letter.written(after.grading(after.member(member.id()).orElseThrow()).grade());
  }

  private Fraction perMonth(Fraction sum) {
    return sum.over(member.months().size());
  }

  private Measures measures() {
    return new Measures(member.sums(), member.imported(), portfolio);
  }
}
