package app.tamis.measures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a measure may rest on: a table of facts, or a column of one. Imported or not is a question
/// about the whole portfolio, never about one client.
public enum Source {
  INVOICES("invoices"),
  INVOICES_DISPUTED("invoices.disputed"),
  INVOICE_LINES("invoice_lines"),
  /// A line of kind recurring.
  RECURRING_LINES("invoice_lines.recurring"),
  INVOICE_LINES_DELIVERED_ON("invoice_lines.delivered_on"),
  PAYMENTS("payments"),
  TIME_ENTRIES("time_entries"),
  TICKETS("tickets"),
  TICKETS_CHANNEL("tickets.channel"),
  TICKETS_PRIORITY("tickets.priority"),
  TICKETS_KIND("tickets.kind"),
  TICKETS_TAMPERED("tickets.tampered"),
  CALLS("calls"),
  ADVICE("advice"),
  ADVICE_RESPONSE("advice.response"),
  REFERRALS("referrals"),
  SURVEYS("surveys"),
  REACTIONS("reactions"),
  WORK_DONE("work_done");

  private final String key;

  Source(String key) {
    this.key = key;
  }

  /// Its name in [PortfolioMonths#evidence] and in a matrix: `tickets`, `tickets.channel`.
  public String key() {
    return key;
  }

  public static Optional<Source> named(String key) {
    return Arrays.stream(values()).filter(source -> source.key.equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(Source::key).toList();
  }
}
