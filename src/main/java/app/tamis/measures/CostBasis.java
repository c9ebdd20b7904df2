package app.tamis.measures;

import java.util.OptionalDouble;

/// What an hour costs and should bring, per portfolio. What is unknown gives no evidence.
///
/// @param defaultHourlyCost loaded cost of an hour of work, where the technician's is unknown
/// @param overheadMinutes administration per client and month, whatever the client's size
/// @param streetRate what an hour sells for in the market, for efficiency
/// @param targetRate the effective hourly rate that the firm wants
/// @param paidHours hours that a technician is paid for in a month
/// @param paymentsComplete whose payments are all on record
public record CostBasis(
    OptionalDouble defaultHourlyCost,
    double overheadMinutes,
    OptionalDouble streetRate,
    OptionalDouble targetRate,
    double paidHours,
    PaymentsComplete paymentsComplete) {

  public static final double OVERHEAD_MINUTES = 90;
  public static final double PAID_HOURS = 140;

  /// In euros.
  public static final CostBasis DEFAULT = of(45, OVERHEAD_MINUTES, 90, 90);

  public static CostBasis of(
      double defaultHourlyCost, double overheadMinutes, double streetRate, double targetRate) {
    return new CostBasis(
        OptionalDouble.of(defaultHourlyCost),
        overheadMinutes,
        OptionalDouble.of(streetRate),
        OptionalDouble.of(targetRate),
        PAID_HOURS,
        PaymentsComplete.UNSAID);
  }

  /// Administration of a client in a month, as money; empty where an hour's cost is unknown.
  public OptionalDouble overhead() {
    return defaultHourlyCost.isPresent()
        ? OptionalDouble.of(overheadMinutes / 60 * defaultHourlyCost.getAsDouble())
        : OptionalDouble.empty();
  }
}
