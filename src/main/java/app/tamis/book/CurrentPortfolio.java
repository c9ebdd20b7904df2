package app.tamis.book;

import java.util.Optional;
import java.util.UUID;

/// The portfolio that this thread works for. The database shows no other's rows.
public final class CurrentPortfolio {

  private static final ScopedValue<UUID> PORTFOLIO = ScopedValue.newInstance();

  private CurrentPortfolio() {}

  /// Empty outside of any portfolio: then no row of any is seen.
  static Optional<UUID> find() {
    return PORTFOLIO.isBound() ? Optional.of(PORTFOLIO.get()) : Optional.empty();
  }

  /// What runs for a portfolio, and may fail as it likes.
  public static <T, X extends Throwable> T in(UUID portfolio, ScopedValue.CallableOp<T, X> work)
      throws X {
    return ScopedValue.where(PORTFOLIO, portfolio).call(work);
  }
}
