package app.tamis.law;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A figure of a table that a person may look up again and change, beside reference rates.
public enum LawFigure {
  POINTS(Unit.POINTS, 0, 50, new OfLateBills.Points()),
  FIXED_SUM(Unit.MONEY, 0, 1_000_000, new OfLateBills.Fixed(0)),
  FIXED_SUM_SECOND(Unit.MONEY, 0, 1_000_000, new OfLateBills.Fixed(1)),
  FIXED_SUM_THIRD(Unit.MONEY, 0, 1_000_000, new OfLateBills.Fixed(2)),
  USUAL_DAYS(Unit.DAYS, 0, 365, OfTerms.USUAL),
  LONGEST_DAYS(Unit.DAYS, 0, 365, OfTerms.LONGEST),
  LONGEST_TO_MONTH_END(Unit.DAYS, 0, 365, OfTerms.TO_MONTH_END),
  LONGEST_PERIODIC(Unit.DAYS, 0, 365, OfTerms.PERIODIC),
  NOTICE_PER_YEAR(Unit.MONTHS, 0, 60, OfNotice.PER_YEAR),
  NOTICE_LEAST(Unit.MONTHS, 0, 60, OfNotice.LEAST),
  NOTICE_MOST(Unit.MONTHS, 0, 60, OfNotice.MOST),
  SUSPENSION_DAYS(Unit.DAYS, 0, 365, new OfSuspension()),
  WITHDRAWAL_EMPLOYED(Unit.PEOPLE, 0, 1_000, OfWithdrawal.EMPLOYED),
  WITHDRAWAL_DAYS(Unit.DAYS, 0, 365, OfWithdrawal.DAYS),
  WITHDRAWAL_FREE_DAYS(Unit.DAYS, 0, 365, OfWithdrawal.FREE);

  /// In what a figure is told.
  public enum Unit {
    POINTS,
    MONEY,
    DAYS,
    MONTHS,
    PEOPLE;

    /// Whether it is counted, and so has no decimals.
    public boolean isWhole() {
      return this == DAYS || this == MONTHS || this == PEOPLE;
    }

    /// As it stands in messages: `days`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Where a figure stands in a table.
  interface Place {

    Optional<BigDecimal> value(LawTable table);

    Optional<Origin> origin(LawTable table);

    LawTable with(LawTable table, BigDecimal value, Origin origin);
  }

  private final Unit unit;
  private final int least;
  private final int most;
  private final Place place;

  LawFigure(Unit unit, int least, int most, Place place) {
    this.unit = unit;
    this.least = least;
    this.most = most;
    this.place = place;
  }

  public Unit unit() {
    return unit;
  }

  /// As it stands in messages, forms and the book: `usual-days`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<LawFigure> find(String code) {
    return Arrays.stream(values()).filter(figure -> figure.code().equals(code)).findFirst();
  }

  /// Whether anybody would believe it.
  public boolean isSound(BigDecimal value) {
    return value.compareTo(BigDecimal.valueOf(least)) >= 0
        && value.compareTo(BigDecimal.valueOf(most)) <= 0
        && (!unit.isWhole() || value.stripTrailingZeros().scale() <= 0);
  }

  public int least() {
    return least;
  }

  public int most() {
    return most;
  }

  /// Empty where the table doesn't say.
  public Optional<BigDecimal> in(LawTable table) {
    return place.value(table);
  }

  public Optional<Origin> origin(LawTable table) {
    return place.origin(table);
  }

  /// In which a table tells sums of money; empty where it tells none.
  public static Optional<Currency> currency(LawTable table) {
    return table.late().fixedSums().map(FixedSums::currency);
  }

  /// Those that a table has.
  public static List<LawFigure> of(LawTable table) {
    return Arrays.stream(values()).filter(figure -> figure.in(table).isPresent()).toList();
  }

  LawTable with(LawTable table, BigDecimal value, Origin origin) {
    return in(table).isPresent() ? place.with(table, value, origin) : table;
  }
}
