package app.tamis.measures;

import app.tamis.basics.ClientId;
import java.time.YearMonth;

/// One client's calendar month in the portfolio's time zone: the row into which all facts are
/// rolled up, and from which everything else is computed. It depends only on what was known at the
/// month's end, but for what is said to hold as known today.
public record ClientMonth(ClientId clientId, YearMonth month, Sums sums, MonthEnd end) {

  public ClientMonth with(Sums others) {
    return new ClientMonth(clientId, month, others, end);
  }

  public ClientMonth with(MonthEnd other) {
    return new ClientMonth(clientId, month, sums, other);
  }
}
