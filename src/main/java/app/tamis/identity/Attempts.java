package app.tamis.identity;

import app.tamis.identity.Throttling.Counted;
import app.tamis.identity.Throttling.Failures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts attempts to sign in. Each counts as a failure before its password is looked at, and is
/// taken back if it was right: many at once don't slip through.
@Component
@Transactional
class Attempts {

  private static final int MOST_ROWS = 20_000;
  private static final Duration PRUNED_EVERY = Duration.ofMinutes(1);

  private final AttemptBook attempts;
  private final Clock clock;
  private final AtomicReference<Instant> pruned = new AtomicReference<>(Instant.EPOCH);

  Attempts(AttemptBook attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /// @param known whether an owner of the account signed in with the browser before
  /// @return how long to wait; empty where this attempt may be made
  Optional<Duration> begin(String email, Visitor visitor, boolean known) {
    var now = clock.instant();
    prune(now);
    var all = counted(email, visitor, known);
    var failures = new ArrayList<Failures>();
    for (var counted : all) {
      failures.add(attempts.lock(counted, now).at(now));
    }
    var wait =
        failures.stream().map(each -> each.wait(now)).max(Comparator.naturalOrder()).orElseThrow();
    for (int i = 0; i < all.size(); i++) {
      var so = failures.get(i);
      attempts.keep(all.get(i), wait.isZero() ? so.oneMore(all.get(i).scope(), now) : so);
    }
    return wait.isZero() ? Optional.empty() : Optional.of(wait);
  }

  /// Forgets what its owner mistyped, and what others tried not.
  void succeeded(String email, Visitor visitor, boolean known) {
    var now = clock.instant();
    for (var counted : counted(email, visitor, known)) {
      switch (counted.scope()) {
        case BROWSER, ACCOUNT_FROM_NETWORK -> attempts.forget(counted);
        case ACCOUNT, NETWORK -> attempts.keep(counted, attempts.lock(counted, now).oneFewer(now));
      }
    }
  }

  private static List<Counted> counted(String email, Visitor visitor, boolean known) {
    return visitor
        .browser()
        .filter(_ -> known)
        .map(browser -> Throttling.byKnownBrowser(email, browser))
        .orElseGet(() -> Throttling.byStranger(email, visitor.address()));
  }

  private void prune(Instant now) {
    var last = pruned.get();
    boolean due = Duration.between(last, now).abs().compareTo(PRUNED_EVERY) >= 0;
    if (due && pruned.compareAndSet(last, now)) {
      forgetOld();
    }
  }

  /// And of those that are left, all but the newest.
  void forgetOld() {
    attempts.forgetBefore(clock.instant().minus(Throttling.FORGOTTEN));
    attempts.keepAtMost(MOST_ROWS);
  }
}
