package app.tamis.facts.rollup;

import app.tamis.basics.Message;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Queries;
import java.util.Optional;

/// Bills of which only the total is known.
///
/// @param taxUnknown of how many of them it isn't known what of the total is tax
public record BillsWithoutLines(long bills, long taxUnknown) {

  /// Among those that were read, whatever a store knows of them.
  public static BillsWithoutLines read(Engine engine) {
    engine.execute("SET search_path = 'incoming'");
    RowViews.ofUnlistedBills(engine);
    return of(engine, "SELECT count(*), count(*) - count(tax) FROM unlisted_bills");
  }

  /// Among all, as they were rolled up.
  static BillsWithoutLines rolledUp(Queries engine, int portfolio) {
    return of(
        engine,
        "SELECT bills, tax_unknown FROM bills_without_lines WHERE portfolio = " + portfolio);
  }

  private static BillsWithoutLines of(Queries engine, String sql) {
    return engine
        .list(sql, row -> new BillsWithoutLines(row.getLong(1), row.getLong(2)))
        .getFirst();
  }

  public Optional<Message> warning() {
    if (bills == 0) {
      return Optional.empty();
    }
    return Optional.of(
        taxUnknown == 0
            ? Message.of("warning.no-lines", bills)
            : Message.of("warning.no-lines.tax", bills, taxUnknown));
  }
}
