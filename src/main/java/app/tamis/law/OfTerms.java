package app.tamis.law;

import app.tamis.law.LawFigure.Place;
import java.math.BigDecimal;
import java.util.Optional;

/// The figures of terms of payment.
enum OfTerms implements Place {
  USUAL,
  LONGEST,
  TO_MONTH_END,
  PERIODIC;

  @Override
  public Optional<BigDecimal> value(LawTable table) {
    return days(table.terms()).map(BigDecimal::valueOf);
  }

  private Optional<Integer> days(PaymentTerms terms) {
    return switch (this) {
      case USUAL -> terms.usual();
      case LONGEST -> terms.longest();
      case TO_MONTH_END -> terms.longestToMonthEnd();
      case PERIODIC -> terms.longestPeriodic();
    };
  }

  @Override
  public Optional<Origin> origin(LawTable table) {
    return Optional.of(table.terms().origin());
  }

  @Override
  public LawTable with(LawTable table, BigDecimal value, Origin origin) {
    var old = table.terms();
    var days = Optional.of(value.intValueExact());
    return table.with(
        new PaymentTerms(
            this == USUAL ? days : old.usual(),
            this == LONGEST ? days : old.longest(),
            this == TO_MONTH_END ? days : old.longestToMonthEnd(),
            this == PERIODIC ? days : old.longestPeriodic(),
            old.longerIfExpresslyAgreed(),
            origin));
  }
}
