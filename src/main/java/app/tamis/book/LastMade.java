package app.tamis.book;

import java.util.Optional;
import java.util.function.Supplier;

/// What was made last of each portfolio, kept at hand as long as what it rests on is the same.
public final class LastMade<K, V> {

  private final PerPortfolio<Optional<Made<K, V>>> last =
      PerPortfolio.beginningWith(Optional::empty);

  /// @param ground all that `make` depends on
  public V get(K ground, Supplier<V> make) {
    var made =
        last.get()
            .filter(known -> known.ground().equals(ground))
            .orElseGet(() -> new Made<>(ground, make.get()));
    last.set(Optional.of(made));
    return made.value();
  }

  private record Made<K, V>(K ground, V value) {}
}
