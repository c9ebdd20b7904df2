package app.tamis.measures;

import app.tamis.basics.Dates;
import app.tamis.basics.Minus;
import app.tamis.basics.Money;
import app.tamis.basics.Words;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Currency;
import java.util.OptionalDouble;

/// Numbers as they stand in tables and on pages, in the reader's format. What has no value is a
/// dash.
public record Numerals(Words words, Currency currency) {

  public static final String NO_VALUE = "–";

  public String of(Unit unit, OptionalDouble value) {
    return switch (unit) {
      case MONEY -> money(value);
      case MONEY_PER_HOUR -> wholeMoney(value);
      case SHARE -> share(value);
      case HOURS, DAYS, MONTHS, PER_YEAR -> number(value, 1);
      case RATIO -> number(value, 2);
      case REACTION -> reaction(value);
      case SCORE -> number(value, 0);
    };
  }

  private String reaction(OptionalDouble mean) {
    return mean.isEmpty()
        ? NO_VALUE
        : ScaleEnd.of(mean.getAsDouble())
            .map(end -> words.say("reaction." + end.id()))
            .orElseGet(() -> number(mean, 2));
  }

  public String share(OptionalDouble value) {
    return share(value, 0);
  }

  public String share(OptionalDouble value, int decimals) {
    if (value.isEmpty()) {
      return NO_VALUE;
    }
    var format = NumberFormat.getPercentInstance(words.locale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return Minus.in(format.format(value.getAsDouble()));
  }

  public String money(OptionalDouble value) {
    return value.isPresent() ? money(value.getAsDouble()) : NO_VALUE;
  }

  public String money(double value) {
    return new Money(value, currency).in(words.locale());
  }

  /// Where cents say nothing, as of what an hour brings.
  public String wholeMoney(OptionalDouble value) {
    return value.isPresent()
        ? new Money(value.getAsDouble(), currency).whole().in(words.locale())
        : NO_VALUE;
  }

  /// Without the currency's sign, in whole units.
  public String plainMoney(OptionalDouble value) {
    return number(value, 0);
  }

  public String number(OptionalDouble value, int decimals) {
    if (value.isEmpty()) {
      return NO_VALUE;
    }
    var format = NumberFormat.getNumberInstance(words.locale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return Minus.in(format.format(value.getAsDouble()));
  }

  public String date(LocalDate day) {
    return Dates.in(words.locale(), day);
  }
}
