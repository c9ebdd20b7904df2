package app.tamis.book;

import java.util.UUID;

/// The portfolio that this thread works for. The database shows no other's rows.
public final class CurrentPortfolio {

  private static final ScopedValue<UUID> PORTFOLIO = ScopedValue.newInstance();

  private CurrentPortfolio() {}

  /// @throws UnboundWork outside of any portfolio
  public static UUID get() {
    if (!PORTFOLIO.isBound()) {
      throw UnboundWork.toNoPortfolio();
    }
    return PORTFOLIO.get();
  }

  /// Whether this thread works for one.
  public static boolean isBound() {
    return PORTFOLIO.isBound();
  }

  /// What runs for a portfolio, and may fail as it likes.
  public static <T, X extends Throwable> T in(UUID portfolio, ScopedValue.CallableOp<T, X> work)
      throws X {
    return ScopedValue.where(PORTFOLIO, portfolio).call(work);
  }
}
