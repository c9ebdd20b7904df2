package app.tamis.law;

import app.tamis.law.LawFigure.Place;
import java.math.BigDecimal;
import java.util.Optional;

/// The days of notice before work may stop.
record OfSuspension() implements Place {

  @Override
  public Optional<BigDecimal> value(LawTable table) {
    return table.suspension().map(SuspensionTerms::noticeDays).map(BigDecimal::valueOf);
  }

  @Override
  public Optional<Origin> origin(LawTable table) {
    return table.suspension().map(SuspensionTerms::origin);
  }

  @Override
  public LawTable with(LawTable table, BigDecimal value, Origin origin) {
    var old = table.suspension().orElseThrow();
    return table.with(new SuspensionTerms(old.byClauseOnly(), value.intValueExact(), origin));
  }
}
