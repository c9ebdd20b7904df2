package app.tamis.basics;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/// An amount to be said in a sentence: in whole units from 100 on, in cents below.
public record Money(double amount, Currency currency) {

  private static final double WORTH_NO_CENTS = 100;

  public static Money of(double amount, String currency) {
    return new Money(amount, Currency.getInstance(currency));
  }

  /// In the reader's format: `€1,200`, `1 200 €`.
  public String in(Locale locale) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    boolean whole = Math.abs(amount) >= WORTH_NO_CENTS || amount == Math.rint(amount);
    int decimals = whole ? 0 : Math.max(0, currency.getDefaultFractionDigits());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return Minus.in(format.format(amount));
  }
}
