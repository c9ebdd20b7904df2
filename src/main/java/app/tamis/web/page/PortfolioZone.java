package app.tamis.web.page;

import java.time.LocalDate;
import java.time.ZoneId;

/// By whose clocks pages tell moments.
public interface PortfolioZone {

  ZoneId zone();

  /// The day that it is there now.
  LocalDate today();
}
