package app.tamis.identity;

import app.tamis.basics.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How long somebody waits who fails to sign in: not at all at first, then twice as long each time.
///
/// Strangers are counted apart from browsers in which an account's owner signed in before, so that
/// nobody keeps the owner out by guessing; and by the network that they come from, so that one of
/// them doesn't keep out another. All strangers together are bounded too.
final class Throttling {

  /// After as long without a failure, those before are forgotten.
  static final Duration FORGOTTEN = Duration.ofDays(1);

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private Throttling() {}

  /// What is counted by itself.
  enum Scope {
    /// A browser that an account's owner signed in with before. They mistype now and then.
    BROWSER(5),
    /// Strangers who try one account from one network.
    ACCOUNT_FROM_NETWORK(5),
    /// Strangers who try one account, wherever they are.
    ACCOUNT(30),
    /// Strangers of one network, whatever they try. A whole office may share one.
    NETWORK(20);

    private final int free;

    Scope(int free) {
      this.free = free;
    }
  }

  /// Under what failures are counted.
  ///
  /// @param text without anything that was typed: people type passwords into the wrong field
  record Counted(Scope scope, String text) {}

  /// What a stranger's attempt counts for, always in the same order.
  static List<Counted> byStranger(String email, String address) {
    var account = hash(Addresses.canonical(email));
    var network = Networks.of(address);
    return List.of(
        new Counted(Scope.ACCOUNT, "account " + account),
        new Counted(Scope.ACCOUNT_FROM_NETWORK, "account " + account + " from " + network),
        new Counted(Scope.NETWORK, "network " + network));
  }

  /// What an attempt counts for in a browser where the account's owner signed in before.
  static List<Counted> byKnownBrowser(String email, Token browser) {
    return List.of(
        new Counted(
            Scope.BROWSER,
            "browser " + hash(browser.value()) + " of " + hash(Addresses.canonical(email))));
  }

  /// Failures of late.
  ///
  /// @param waitUntil never longer after the last than a quarter of an hour
  record Failures(int failures, Instant lastAt, Instant waitUntil) {

    static Failures none(Instant now) {
      return new Failures(0, now, now);
    }

    /// What they come to now. Where the clock was set back since the last, that is as if it had
    /// just happened: nobody waits for a clock to come round again.
    Failures at(Instant now) {
      if (lastAt.isAfter(now)) {
        return new Failures(failures, now, now.plus(Duration.between(lastAt, waitUntil)));
      }
      return lastAt.plus(FORGOTTEN).isBefore(now) ? none(now) : this;
    }

    Duration wait(Instant now) {
      return waitUntil.isAfter(now) ? Duration.between(now, waitUntil) : Duration.ZERO;
    }

    Failures oneMore(Scope scope, Instant now) {
      return new Failures(failures + 1, now, now.plus(waitAfter(failures + 1, scope)));
    }

    Failures oneFewer(Instant now) {
      return new Failures(Math.max(0, failures - 1), now, now);
    }
  }

  /// @param failures so far, the last one included
  static Duration waitAfter(int failures, Scope scope) {
    if (failures < scope.free) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - scope.free, 10);
    var wait = FIRST.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private static String hash(String text) {
    return Sha256.hex(text);
  }
}
