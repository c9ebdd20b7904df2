package app.tamis.law;

import app.tamis.law.LawFigure.Place;
import app.tamis.law.NoticeTerms.Guide;
import java.math.BigDecimal;
import java.util.Optional;

/// The figures of notice when a relationship ends.
enum OfNotice implements Place {
  PER_YEAR,
  LEAST,
  MOST;

  @Override
  public Optional<BigDecimal> value(LawTable table) {
    return table.notice().flatMap(NoticeTerms::guidance).map(this::months).map(BigDecimal::valueOf);
  }

  private int months(Guide guide) {
    return switch (this) {
      case PER_YEAR -> guide.monthsPerYear();
      case LEAST -> guide.leastMonths();
      case MOST -> guide.mostMonths();
    };
  }

  @Override
  public Optional<Origin> origin(LawTable table) {
    return table.notice().map(NoticeTerms::origin);
  }

  @Override
  public LawTable with(LawTable table, BigDecimal value, Origin origin) {
    var old = table.notice().orElseThrow();
    var guide = old.guidance().orElseThrow();
    int months = value.intValueExact();
    return table.with(
        new NoticeTerms(
            Optional.of(
                new Guide(
                    this == PER_YEAR ? months : guide.monthsPerYear(),
                    this == LEAST ? months : guide.leastMonths(),
                    this == MOST ? months : guide.mostMonths())),
            old.breachByClauseOnly(),
            origin));
  }
}
