package app.tamis.debits;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// By whose rules money is collected.
public enum Scheme {
  /// SEPA, for everybody: the debtor gets the money back within eight weeks without a reason.
  CORE("EUR", 14),

  /// SEPA, among firms alone: no refund, and the debtor's bank must have registered the mandate.
  B2B("EUR", 14),

  /// The United Kingdom's, by sort code and account number.
  BACS("GBP", 10);

  private final String currency;
  private final int noticeDays;

  Scheme(String currency, int noticeDays) {
    this.currency = currency;
    this.noticeDays = noticeDays;
  }

  /// The only one that it moves.
  public Currency currency() {
    return Currency.getInstance(currency);
  }

  public boolean isSepa() {
    return this != BACS;
  }

  /// So many days before, a debit is announced, unless fewer were agreed upon: calendar days for
  /// SEPA, working days for Bacs.
  public int noticeDays() {
    return noticeDays;
  }

  /// Whether GoCardless collects by it.
  public boolean isGoCardless() {
    return this != B2B;
  }

  /// As it stands in forms, messages and the book: `b2b`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Scheme> find(String code) {
    return Arrays.stream(values()).filter(scheme -> scheme.code().equals(code)).findFirst();
  }
}
