package app.tamis.reference;

import java.util.List;

/// The many ways to write a number that is the same, and one that several share.
record RandomPhones(String prefix, String trunk, String digits, String shared) {

  static RandomPhones of(Country country, int number) {
    return switch (country) {
      case FR ->
          new RandomPhones(
              "+33", "0", "1%08d".formatted(40_000_000 + number * 1_234_567), "142000000");
      case US ->
          new RandomPhones(
              "+1", "", "212%07d".formatted(2_340_000 + number * 123_457), "2125550123");
    };
  }

  /// As they may stand in the table of clients.
  List<String> listed(boolean shares) {
    return List.of(
        prefix + " " + digits + (shares ? ";" + trunk + shared : ""),
        spaced(trunk + digits) + (shares ? "; " + trunk + shared : ""));
  }

  /// As they may ring.
  List<String> inUse(boolean shares) {
    return List.of(
        prefix + digits,
        trunk + digits,
        spaced(trunk + digits),
        trunk.isEmpty() ? prefix + digits : "00" + prefix.substring(1) + digits,
        prefix + " " + digits,
        shares ? trunk + shared : trunk + digits);
  }

  private static String spaced(String digits) {
    return digits.replaceAll("(..)(?=.)", "$1 ").strip();
  }
}
