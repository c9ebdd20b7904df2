package app.tamis.measures;

import java.util.Locale;

/// The catalogue of what is summed in a client's month. Each is additive over months and over
/// clients. Money is in the portfolio's currency, without tax. The rollup's column has the same
/// name in lower case.
public enum Figure {
  /// Amounts of invoice lines, by kind, in the months that each counts in; credit notes are
  /// negative.
  REVENUE_RECURRING,
  REVENUE_LABOUR,
  REVENUE_HARDWARE,
  REVENUE_LICENCE,
  REVENUE_OTHER,
  /// The part of [#REVENUE_OTHER] that comes from lines of unknown kind.
  REVENUE_UNKNOWN,
  /// Costs of those lines, in the same months: what was bought to be sold on.
  PASS_THROUGH,
  /// The part of [#PASS_THROUGH] that no record gives: an assumed share of hardware and licences.
  ASSUMED_COST,

  /// Invoices issued in the month of which it is known whether they are disputed; of those,
  /// disputed.
  INVOICES,
  DISPUTED_INVOICES,

  /// Positive hardware amounts delivered; of those, on invoices fully paid by the day of delivery.
  HARDWARE_DELIVERED,
  HARDWARE_PREPAID,
  /// 1 in a month in which hardware was delivered.
  HARDWARE_MONTHS,

  /// Totals of undisputed invoices that fell due in the month.
  AMOUNT_DUE,
  /// Money × days that undisputed invoices were past due in the month, each for 120 days at most.
  OVERDUE_DAYS,

  /// Minutes of work started in the month, what they cost (loaded), and those outside business
  /// hours.
  MINUTES,
  LABOUR_COST,
  AFTER_HOURS_MINUTES,

  /// Tickets opened; of those, opened by the client and not by monitoring or as proactive work.
  TICKETS,
  CLIENT_TICKETS,
  /// Client tickets through the portal or by email, and urgent ones by phone.
  PROPER_TICKETS,
  /// Client tickets whose priority is known; of those, urgent.
  RATED_TICKETS,
  URGENT_TICKETS,
  /// Tickets of which it is known whether somebody else had changed the set-up; of those, changed.
  CHECKED_TICKETS,
  TAMPERED_TICKETS,

  /// New staff, new projects, referrals won.
  GOOD_NEWS,
  /// 1 in a month with any.
  GOOD_NEWS_MONTHS,
  /// Urgent tickets, and calls outside business hours, while a bill was more than 30 days past due.
  ARREARS_EMERGENCIES,
  CALLS_IN,

  /// Pieces of advice answered, and the points of the answers (welcomed 100 to refused 0).
  ADVICE,
  ADVICE_POINTS,
  /// Caller reactions, from −2 (dread) to 2 (delight), their number and sum.
  REACTIONS,
  REACTION_SUM,
  /// Surveys answered and the sum of their scores, 0 to 100.
  SURVEYS,
  SURVEY_SUM,
  /// Pieces of work done that the client would not see otherwise: patches, backups verified, alerts
  /// handled.
  WORK_DONE;

  /// The name of the rollup's column.
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
