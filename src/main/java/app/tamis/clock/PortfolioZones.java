package app.tamis.clock;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/// Who knows where a portfolio is.
public interface PortfolioZones {

  /// Empty where it can't be said just now: then no day passes until it can.
  Optional<ZoneId> of(UUID portfolio);
}
