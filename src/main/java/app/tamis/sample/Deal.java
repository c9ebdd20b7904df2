package app.tamis.sample;

/// What a client buys and what it takes: money a month as billed on average, without tax.
///
/// @param contract managed, block_hours or break_fix
/// @param hours worked for the client a month
record Deal(
    String contract, double fee, double licences, double labour, double hardware, double hours) {

  /// Price rises of the years, looked at backwards.
  private static final double A_YEAR_BEFORE = 0.98;

  static Deal of(TextTable.Row row) {
    return new Deal(
        row.text("contract"),
        row.number("fee"),
        row.number("licences"),
        row.number("labour"),
        row.number("hardware"),
        row.number("hours"));
  }

  Deal times(double size) {
    return new Deal(
        contract, fee * size, licences * size, labour * size, hardware * size, hours * size);
  }

  /// The same client before managed services: repairs only, and more of them.
  Deal asBreakFix() {
    return new Deal("break_fix", 0, licences, labour + 0.6 * fee, hardware, 1.3 * hours);
  }

  /// The same client while it took less of our time.
  Deal beforeTheTrouble() {
    return new Deal(contract, fee, licences, labour, hardware, 0.6 * hours);
  }

  /// At the prices of so many years before.
  Deal yearsBefore(int years) {
    double price = 1;
    for (int i = 0; i < years; i++) {
      price *= A_YEAR_BEFORE;
    }
    return new Deal(
        contract, fee * price, licences * price, labour * price, hardware * price, hours);
  }

  boolean isManaged() {
    return contract.equals("managed");
  }

  boolean isBreakFix() {
    return contract.equals("break_fix");
  }

  /// What an hour beyond the fee is billed at, in cents.
  int hourlyRateCents() {
    return isManaged() ? 8_000 : isBreakFix() ? 8_500 : 7_500;
  }
}
