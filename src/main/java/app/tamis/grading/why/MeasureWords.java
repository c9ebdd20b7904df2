package app.tamis.grading.why;

import app.tamis.basics.Money;
import app.tamis.measures.Unit;
import java.util.Currency;

/// A measure's number as it stands in a sentence.
record MeasureWords(Currency currency) {

  /// Rounded to what is shown, so that "1 day" and "2 days" are told apart by what the reader sees.
  Object as(Unit unit, double value) {
    return switch (unit) {
      case MONEY -> money(value);
      case MONEY_PER_HOUR -> money(value).whole();
      case DAYS, SCORE -> Math.rint(value);
      case HOURS, MONTHS, PER_YEAR, RATIO, REACTION -> Math.rint(value * 10) / 10;
      case SHARE -> value;
    };
  }

  /// Not rounded: what must be reached is round already.
  Object target(Unit unit, double value) {
    return unit == Unit.MONEY ? money(value) : value;
  }

  Money money(double amount) {
    return new Money(amount, currency);
  }
}
