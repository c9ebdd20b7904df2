package app.tamis.identity;

import app.tamis.basics.Sha256;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/// How long somebody waits who fails to sign in: not at all at first, then twice as long each time.
final class Throttling {

  /// An account's owner mistypes now and then.
  static final int FREE_FOR_AN_ACCOUNT = 5;

  /// A whole office may share one address.
  static final int FREE_FOR_AN_ADDRESS = 20;

  /// After as long without a failure, those before are forgotten.
  static final Duration FORGOTTEN = Duration.ofDays(1);

  private static final Duration FIRST = Duration.ofSeconds(30);

  /// Whoever is kept out by somebody else's guesses isn't kept out for long.
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private Throttling() {}

  /// @param failures so far, this one included
  /// @param free how many cost nothing
  static Duration waitAfter(int failures, int free) {
    if (failures < free) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - free, 10);
    var wait = FIRST.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  /// What an account is counted under: hashed, for people type passwords into the wrong field.
  static String account(String email) {
    return "account " + Sha256.hex(Entries.normal(email));
  }

  /// What an address is counted under. Who has one IPv6 address has all of its network.
  static String address(String address) {
    try {
      var bytes = InetAddress.ofLiteral(address).getAddress();
      return "address "
          + HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
    } catch (IllegalArgumentException notAnAddress) {
      return "address " + address;
    }
  }
}
