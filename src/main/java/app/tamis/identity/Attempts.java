package app.tamis.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts attempts to sign in. Each counts as a failure before its password is looked at, and is
/// taken back if it was right: many at once don't slip through.
@Component
@Transactional
class Attempts {

  private final AttemptBook attempts;
  private final Clock clock;

  Attempts(AttemptBook attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /// @return how long to wait; empty where this attempt may be made
  Optional<Duration> begin(String email, String address) {
    var now = clock.instant();
    attempts.forgetBefore(now.minus(Throttling.FORGOTTEN));
    var account = attempts.lock(Throttling.account(email), now);
    var origin = attempts.lock(Throttling.address(address), now);
    var until = later(account.waitUntil(), origin.waitUntil());
    if (until.isAfter(now)) {
      return Optional.of(Duration.between(now, until));
    }
    attempts.keep(Throttling.account(email), oneMore(account, Throttling.FREE_FOR_AN_ACCOUNT, now));
    attempts.keep(
        Throttling.address(address), oneMore(origin, Throttling.FREE_FOR_AN_ADDRESS, now));
    return Optional.empty();
  }

  /// Forgets the account's failures, and those of others from the same address not.
  void succeeded(String email, String address) {
    attempts.forget(Throttling.account(email));
    attempts.takeBack(Throttling.address(address), clock.instant());
  }

  private static AttemptBook.Failures oneMore(AttemptBook.Failures so, int free, Instant now) {
    int failures = so.failures() + 1;
    return new AttemptBook.Failures(failures, now, now.plus(Throttling.waitAfter(failures, free)));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
