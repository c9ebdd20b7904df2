package app.tamis.measures;

/// What an hour costs and should bring, per portfolio.
///
/// @param defaultHourlyCost loaded cost of an hour of work, where the technician's is unknown
/// @param overheadMinutes administration per client and month, whatever the client's size
/// @param streetRate what an hour sells for in the market, for efficiency
/// @param targetRate the effective hourly rate that the firm wants
public record CostBasis(
    double defaultHourlyCost, double overheadMinutes, double streetRate, double targetRate) {

  public static final CostBasis DEFAULT = new CostBasis(45, 90, 90, 90);
}
