package app.tamis.reference;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Sums over some client-months, by what was summed.
record Sums(Map<Of, Fraction> amounts) {

  enum Of {
    MONTHS,
    REVENUE_RECURRING,
    REVENUE_LABOUR,
    REVENUE_HARDWARE,
    REVENUE_LICENCE,
    REVENUE_OTHER,
    REVENUE_UNKNOWN,
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
    LABOUR_COST,
    AFTER_HOURS_MINUTES,
    CLIENT_TICKETS,
    PROPER_TICKETS,
    RATED_TICKETS,
    URGENT_TICKETS,
    CHECKED_TICKETS,
    TAMPERED_TICKETS,
    GOOD_NEWS_MONTHS,
    ARREARS_EMERGENCIES,
    ADVICE,
    ADVICE_POINTS,
    REACTIONS,
    REACTION_SUM,
    SURVEYS,
    SURVEY_SUM
  }

  static final List<Of> ON_PAYING =
      List.of(
          Of.AMOUNT_DUE,
          Of.OVERDUE_DAYS,
          Of.HARDWARE_DELIVERED,
          Of.HARDWARE_PREPAID,
          Of.MONTHS_WITH_HARDWARE_DELIVERED,
          Of.ARREARS_EMERGENCIES);

  static Sums none() {
    return new Sums(new EnumMap<>(Of.class));
  }

  static Sums over(Collection<Sums> parts) {
    Sums all = none();
    parts.forEach(part -> part.amounts.forEach(all::add));
    return all;
  }

  void add(Of what, Fraction amount) {
    amounts.merge(what, amount, Fraction::plus);
  }

  void count(Of what) {
    add(what, Fraction.ONE);
  }

  Fraction get(Of what) {
    return amounts.getOrDefault(what, Fraction.ZERO);
  }

  /// The same with one of them changed.
  Sums with(Of what, UnaryOperator<Fraction> change) {
    Sums changed = over(List.of(this));
    changed.amounts.put(what, change.apply(get(what)));
    return changed;
  }

  Sums without(Collection<Of> some) {
    Sums others = over(List.of(this));
    others.amounts.keySet().removeAll(some);
    return others;
  }
}
