package app.tamis.grading.acts;

import java.util.OptionalDouble;

/// What an offer costs a client, and what it leaves us. Money is a month's, but for the set-up.
///
/// @param cost to serve the client, as far as the fee shall pay for it
/// @param fee a round number
/// @param feePerSeat empty where there are no seats
/// @param hourlyRest what is billed by the hour beside the fee, in a usual month
/// @param clientChange what the client pays more than today in a usual month, or less where it is
///   negative; empty where its bills aren't known
/// @param clientChangeShare the same as a share of what it pays today; empty where that is nothing
/// @param usual what is left to us in a usual month
/// @param fewHours in a month with few hours
/// @param manyHours in one with many
/// @param setUpCost once, of the work until the client has our set-up
/// @param setUpMonths after how many usual months what we earn more than today has paid for it;
///   empty where we don't earn more, or what we earn today isn't known
public record PricedOffer(
    Offer offer,
    double cost,
    double fee,
    OptionalDouble feePerSeat,
    double hourlyRest,
    OptionalDouble clientChange,
    OptionalDouble clientChangeShare,
    Left usual,
    Left fewHours,
    Left manyHours,
    double setUpCost,
    OptionalDouble setUpMonths) {

  /// From there on it is said how many times as much a client would pay: hardly anybody signs that.
  public static final double MANY_TIMES = 2;

  /// What is left once the client is served.
  ///
  /// @param margin the same as a share of what is billed; empty where nothing is
  public record Left(double contribution, OptionalDouble margin) {

    static Left of(double billed, double cost) {
      return new Left(
          billed - cost,
          billed > 0 ? OptionalDouble.of((billed - cost) / billed) : OptionalDouble.empty());
    }
  }
}
