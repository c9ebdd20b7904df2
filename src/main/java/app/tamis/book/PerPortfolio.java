package app.tamis.book;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// What is kept at hand of each portfolio, apart: nobody finds what was read for another.
public final class PerPortfolio<T> {

  private final Map<UUID, T> kept = new ConcurrentHashMap<>();
  private final Supplier<T> first;

  private PerPortfolio(Supplier<T> first) {
    this.first = first;
  }

  /// @param first what each begins with
  public static <T> PerPortfolio<T> beginningWith(Supplier<T> first) {
    return new PerPortfolio<>(first);
  }

  /// That of the portfolio which this thread works for.
  public T get() {
    return kept.computeIfAbsent(CurrentPortfolio.get(), _ -> first.get());
  }

  /// Those of all portfolios that somebody has asked for.
  public Collection<T> all() {
    return List.copyOf(kept.values());
  }

  /// Puts another in its place.
  public void set(T now) {
    kept.put(CurrentPortfolio.get(), now);
  }
}
