package app.tamis.measures;

import java.util.Locale;

/// The tables whose records tell how far the facts of a portfolio reach.
public enum DatedTable {
  INVOICES,
  PAYMENTS,
  TICKETS,
  TIME_ENTRIES,
  CALLS;

  public String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
