package app.tamis.basics;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/// An amount to be said in a sentence: in whole units from 100 on, in cents below.
public record Money(double amount, Currency currency) {

  private static final double WORTH_NO_CENTS = 100;
  private static final Pattern NO_SIGN = Pattern.compile("\\P{Sc}");

  public static Money of(double amount, String currency) {
    return new Money(amount, Currency.getInstance(currency));
  }

  /// Rounded to whole units, where cents say nothing.
  public Money whole() {
    return new Money(Math.rint(amount), currency);
  }

  /// In the reader's format: `€1,200`, `1 200 €`.
  public String in(Locale locale) {
    boolean whole = Math.abs(amount) >= WORTH_NO_CENTS || amount == Math.rint(amount);
    return Minus.in(format(currency, locale, whole ? 0 : decimals(currency)).format(amount));
  }

  /// To the cent, as somebody must pay it: `€1,200.00`, `1 200,00 €`.
  public static String exact(Amount amount, Locale locale) {
    var format = format(amount.currency(), locale, decimals(amount.currency()));
    return Minus.in(format.format(amount.rounded().value()));
  }

  private static NumberFormat format(Currency currency, Locale locale, int decimals) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    if (format instanceof DecimalFormat decimal) {
      var symbols = decimal.getDecimalFormatSymbols();
      symbols.setCurrencySymbol(sign(currency, locale));
      decimal.setDecimalFormatSymbols(symbols);
    }
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format;
  }

  private static int decimals(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }

  /// As those who use the currency write it: `£` where French says `£GB`, and `$` where English
  /// says `CA$`. All amounts of a portfolio are in one currency.
  public static String sign(Currency currency, Locale locale) {
    var symbol = currency.getSymbol(locale);
    var bare = NO_SIGN.matcher(symbol).replaceAll("");
    var letters = symbol.replace(bare, "");
    return bare.isEmpty() || !currency.getCurrencyCode().startsWith(letters) ? symbol : bare;
  }
}
