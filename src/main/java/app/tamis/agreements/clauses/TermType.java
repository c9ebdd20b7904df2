package app.tamis.agreements.clauses;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a term is, and so how it is typed, checked and said.
public enum TermType {
  /// Money without tax, in the portfolio's currency, to the cent.
  AMOUNT,
  PERCENT,

  /// A factor, such as 1.5.
  TIMES,
  DAYS,
  MONTHS,
  HOURS,
  COUNT,
  TEXT,
  DATE,

  /// Of payment: one of [#METHODS].
  METHOD,

  /// Of a year, 1 to 12.
  MONTH;

  /// As facts call them.
  public static final List<String> METHODS =
      List.of("direct_debit", "standing_order", "transfer", "card", "cheque", "cash");

  /// As documents write it: `amount`.
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<TermType> find(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }

  /// Whether it is a number.
  public boolean isNumber() {
    return switch (this) {
      case AMOUNT, PERCENT, TIMES, DAYS, MONTHS, HOURS, COUNT, MONTH -> true;
      case TEXT, DATE, METHOD -> false;
    };
  }

  /// Whether it is a number without decimals.
  boolean isWhole() {
    return switch (this) {
      case DAYS, MONTHS, COUNT, MONTH -> true;
      case AMOUNT, PERCENT, TIMES, HOURS, TEXT, DATE, METHOD -> false;
    };
  }
}
