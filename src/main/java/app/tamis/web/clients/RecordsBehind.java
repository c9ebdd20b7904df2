package app.tamis.web.clients;

import app.tamis.measures.Measure;
import java.util.List;

/// Which records stand behind a measure, and which of them it looks at.
final class RecordsBehind {

  private RecordsBehind() {}

  /// @param kind as in [RecordLists]
  /// @param only the filter; empty for all
  record Records(String kind, String only) {}

  static List<Records> of(Measure measure) {
    return switch (measure) {
      case REVENUE,
          NET_REVENUE,
          REVENUE_PER_MONTH,
          NET_REVENUE_PER_MONTH,
          AFFORDABLE_HOURS,
          REVENUE_SHARE,
          REVENUE_PER_SEAT ->
          List.of(all("lines"));
      case OVERHEAD_COST -> List.of();
      case ASSUMED_COST -> List.of(some("lines", "assumed"));
      case HOURS, HOURS_PER_MONTH, HOURS_SHARE, HOURS_PER_SEAT -> List.of(all("hours"));
      case COST_TO_SERVE,
          CONTRIBUTION,
          CONTRIBUTION_MARGIN,
          NET_MARGIN,
          CONTRIBUTION_PER_MONTH,
          PRICE_TO_TARGET,
          EFFECTIVE_HOURLY_RATE,
          RATE_TO_TARGET,
          GROSS_HOURLY_RATE,
          HOURLY_RATE_NET_OF_RETAIL,
          EFFICIENCY,
          DRAIN ->
          List.of(all("lines"), all("hours"));
      case RECURRING_SHARE, RECURRING_SHARE_OF_SERVICE ->
          List.of(some("lines", "recurring"), all("lines"));
      case AVERAGE_DAYS_LATE -> List.of(some("payments", "late"), all("payments"));
      case OVERDUE, ARREARS, ARREARS_MONTHS -> List.of(some("payments", "open"));
      case TICKETS_PER_SEAT -> List.of(all("tickets"));
      case HOURS_PER_TICKET -> List.of(all("hours"), all("tickets"));
      case AFTER_HOURS_SHARE -> List.of(some("hours", "after-hours"));
      case GOOD_NEWS_PER_YEAR, GOOD_NEWS_BY_PIECE_PER_YEAR ->
          List.of(some("tickets", "good-news"), some("referrals", "won"));
      case ARREARS_EMERGENCIES_PER_YEAR ->
          List.of(some("tickets", "owing"), some("calls", "owing"));
      case DISPUTED_INVOICES -> List.of(some("invoices", "disputed"));
      case HARDWARE_UP_FRONT -> List.of(some("lines", "hardware"));
      case PROPER_TICKETS -> List.of(some("tickets", "detour"));
      case URGENT_TICKETS -> List.of(some("tickets", "urgent"));
      case TAMPERED_TICKETS -> List.of(some("tickets", "tampered"), some("tickets", "checked"));
      case ADVICE_POINTS -> List.of(all("advice"));
      case SURVEY_SCORE -> List.of(all("surveys"));
      case CALLER_REACTION, CALLER_REACTION_DRAWN -> List.of(all("reactions"));
    };
  }

  private static Records all(String kind) {
    return new Records(kind, "");
  }

  private static Records some(String kind, String only) {
    return new Records(kind, only);
  }
}
