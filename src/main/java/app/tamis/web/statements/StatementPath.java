package app.tamis.web.statements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// Where statements of work are.
final class StatementPath {

  static final String ALL = "/statements";

  private StatementPath() {}

  static String of(YearMonth month) {
    return ALL + "?month=" + month;
  }

  /// @param client its number in the register
  static String of(YearMonth month, int client) {
    return ALL + "/" + month + "/" + client;
  }

  /// As it stands in an address; empty where it is none, or hasn't begun.
  static Optional<YearMonth> month(String text, LocalDate today) {
    try {
      return Optional.of(YearMonth.parse(text))
          .filter(month -> !month.atDay(1).isAfter(today))
          .filter(month -> month.getYear() >= 2000);
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }

  /// The one that is over.
  static YearMonth usual(LocalDate today) {
    return YearMonth.from(today).minusMonths(1);
  }
}
