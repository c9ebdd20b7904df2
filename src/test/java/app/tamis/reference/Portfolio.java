package app.tamis.reference;

import java.util.Optional;

/// Who the facts belong to: what was said of it, and the rates that follow.
record Portfolio(Settings settings, Rates rates) {

  /// For one client.
  Optional<Fraction> overheadPerMonth() {
    return rates
        .hourlyCost()
        .map(cost -> settings.overheadMinutes().over(Facts.MINUTES_PER_HOUR).times(cost));
  }
}
