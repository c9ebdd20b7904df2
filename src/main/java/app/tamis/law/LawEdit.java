package app.tamis.law;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A change of a table that a person made: a half-year's reference rate, or another figure.
public sealed interface LawEdit permits LawEdit.Rate, LawEdit.Figure {

  /// Whose table.
  String country();

  BigDecimal value();

  Origin origin();

  /// A central bank's rate.
  ///
  /// @param halfYear its first day
  /// @param value in per cent a year
  record Rate(String country, LocalDate halfYear, BigDecimal value, Origin origin)
      implements LawEdit {}

  /// @param figure which one
  record Figure(String country, LawFigure figure, BigDecimal value, Origin origin)
      implements LawEdit {}
}
