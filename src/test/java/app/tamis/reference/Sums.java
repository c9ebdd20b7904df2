package app.tamis.reference;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Sums over some client-months, by what was summed.
final class Sums {

  enum Of {
    MONTHS,
    REVENUE_RECURRING,
    REVENUE_LABOUR,
    REVENUE_HARDWARE,
    REVENUE_LICENCE,
    REVENUE_OTHER,
    PASS_THROUGH,
    ASSUMED_COST,
    INVOICES,
    DISPUTED_INVOICES,
    HARDWARE_DELIVERED,
    HARDWARE_PREPAID,
    MONTHS_WITH_HARDWARE_DELIVERED,
    AMOUNT_DUE,
    OVERDUE_DAYS,
    MINUTES,
    MINUTES_TIMES_HOURLY_COST,
    CLIENT_TICKETS,
    PROPER_TICKETS,
    RATED_TICKETS,
    URGENT_TICKETS,
    CHECKED_TICKETS,
    TAMPERED_TICKETS,
    GOOD_NEWS,
    ARREARS_EMERGENCIES,
    ADVICE,
    ADVICE_POINTS,
    REACTIONS,
    REACTION_SUM,
    SURVEYS,
    SURVEY_SUM
  }

  private final Map<Of, BigDecimal> amounts = new EnumMap<>(Of.class);

  static Sums over(List<Sums> parts) {
    Sums all = new Sums();
    parts.forEach(part -> part.amounts.forEach(all::add));
    return all;
  }

  void add(Of what, BigDecimal amount) {
    amounts.merge(what, amount, BigDecimal::add);
  }

  void count(Of what) {
    add(what, BigDecimal.ONE);
  }

  BigDecimal get(Of what) {
    return amounts.getOrDefault(what, BigDecimal.ZERO);
  }
}
