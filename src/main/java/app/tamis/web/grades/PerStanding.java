package app.tamis.web.grades;

import app.tamis.book.PerPortfolio;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// What is made of a standing, once of each kind, and let go of as soon as another one of the
/// portfolio is in force: also where nobody asks for that kind again, if it was had from
/// [InForce#perStanding].
public final class PerStanding<K, V> {

  private final PerPortfolio<Made<K, V>> made = PerPortfolio.beginningWith(Made::new);

  /// @param kind what tells readers of the same standing apart: all that `make` depends on beside
  ///   it
  public V get(Object standing, K kind, Supplier<V> make) {
    return made.get().get(standing, kind, make);
  }

  /// Whoever is making something just now isn't waited for: theirs goes with the next look.
  public void letGoOfOthersThan(Object standing) {
    made.get().letGoOfOthersThan(standing);
  }

  private static final class Made<K, V> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<K, V> byKind = new HashMap<>();
    private Optional<Object> of = Optional.empty();

    V get(Object standing, K kind, Supplier<V> make) {
      lock.lock();
      try {
        keepOnly(standing);
        var known = byKind.get(kind);
        if (known == null) {
          known = make.get();
          byKind.put(kind, known);
        }
        return known;
      } finally {
        lock.unlock();
      }
    }

    void letGoOfOthersThan(Object standing) {
      if (lock.tryLock()) {
        try {
          keepOnly(standing);
        } finally {
          lock.unlock();
        }
      }
    }

    private void keepOnly(Object standing) {
      if (of.filter(standing::equals).isEmpty()) {
        byKind.clear();
        of = Optional.of(standing);
      }
    }
  }
}
