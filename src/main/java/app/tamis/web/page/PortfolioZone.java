package app.tamis.web.page;

import java.time.ZoneId;

/// By whose clocks pages tell moments.
public interface PortfolioZone {

  ZoneId zone();
}
