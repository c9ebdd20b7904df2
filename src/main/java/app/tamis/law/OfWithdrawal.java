package app.tamis.law;

import app.tamis.law.LawFigure.Place;
import java.math.BigDecimal;
import java.util.Optional;

/// The figures of taking a signature back.
enum OfWithdrawal implements Place {
  EMPLOYED,
  DAYS,
  FREE;

  @Override
  public Optional<BigDecimal> value(LawTable table) {
    return table.withdrawal().map(this::number).map(BigDecimal::valueOf);
  }

  private int number(WithdrawalTerms terms) {
    return switch (this) {
      case EMPLOYED -> terms.mostEmployed();
      case DAYS -> terms.days();
      case FREE -> terms.nothingPayableDays();
    };
  }

  @Override
  public Optional<Origin> origin(LawTable table) {
    return table.withdrawal().map(WithdrawalTerms::origin);
  }

  @Override
  public LawTable with(LawTable table, BigDecimal value, Origin origin) {
    var old = table.withdrawal().orElseThrow();
    int number = value.intValueExact();
    return table.with(
        new WithdrawalTerms(
            this == EMPLOYED ? number : old.mostEmployed(),
            this == DAYS ? number : old.days(),
            this == FREE ? number : old.nothingPayableDays(),
            origin));
  }
}
