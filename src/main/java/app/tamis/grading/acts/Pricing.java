package app.tamis.grading.acts;

import app.tamis.grading.acts.PricedOffer.Left;
import java.util.Optional;
import java.util.OptionalDouble;

/// Works out what an offer costs, from what a client usually takes.
///
/// @param usual its usual month
/// @param seats people supported
/// @param tools what the tools of its seats and endpoints cost a month
/// @param overhead administration a month, as money
/// @param hourlyRate for work beside the fee
/// @param multiplier of an hour outside business hours
/// @param targetRate that an hour should bring
/// @param targetMargin the share of the fee that shall be left
/// @param setUpHours until the client has our set-up
record Pricing(
    UsualMonth usual,
    int seats,
    double tools,
    double overhead,
    double hourlyRate,
    double multiplier,
    double targetRate,
    double targetMargin,
    double setUpHours) {

  /// Fees are multiples of this.
  private static final double ROUND = 5;

  /// Less than that above a round number is dust of arithmetic.
  private static final double DUST = 1e-9;

  PricedOffer of(Offer offer) {
    double share = offer.includedShare();
    double cost = share * usual.hours() * usual.hourCost() + tools + overhead + afterHours(offer);
    double fee =
        roundedUp(Math.max(cost / (1 - targetMargin), share * usual.hours() * targetRate + tools));
    double rest = (1 - share) * usual.hours() * hourlyRate;
    var today = usual.bills().map(UsualMonth.Bills::usual);
    var left = left(offer, fee, usual.hours());
    return new PricedOffer(
        offer,
        cost,
        fee,
        seats > 0 ? OptionalDouble.of(fee / seats) : OptionalDouble.empty(),
        rest,
        optional(today.map(bills -> fee + rest - bills)),
        optional(today.filter(bills -> bills > 0).map(bills -> (fee + rest - bills) / bills)),
        left,
        left(offer, fee, usual.fewHours()),
        left(offer, fee, usual.manyHours()),
        setUpHours * usual.hourCost(),
        optional(today.flatMap(bills -> setUpMonths(left.contribution() - leftToday(bills)))));
  }

  static double roundedUp(double amount) {
    return Math.ceil(amount / ROUND - DUST) * ROUND;
  }

  /// What work outside business hours costs more than other work, where no surcharge pays for it.
  private double afterHours(Offer offer) {
    return offer.afterHoursIncluded()
        ? usual.afterHours() * usual.hourCost() * (multiplier - 1)
        : 0;
  }

  /// In a month with so many hours.
  private Left left(Offer offer, double fee, double hours) {
    return Left.of(
        fee + (1 - offer.includedShare()) * hours * hourlyRate,
        hours * usual.hourCost() + tools + overhead + afterHours(offer));
  }

  /// In a usual month under today's terms.
  private double leftToday(double bills) {
    return bills - usual.hours() * usual.hourCost() - overhead;
  }

  private Optional<Double> setUpMonths(double earnedMore) {
    return earnedMore > 0
        ? Optional.of(setUpHours * usual.hourCost() / earnedMore)
        : Optional.empty();
  }

  private static OptionalDouble optional(Optional<Double> number) {
    return number.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
