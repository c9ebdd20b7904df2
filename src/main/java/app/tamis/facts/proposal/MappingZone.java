package app.tamis.facts.proposal;

import java.util.regex.Pattern;

/// The time zone that a header names: `Created date (UTC)`.
final class MappingZone {

  private static final Pattern UTC =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?:UTC|GMT)(?![\\p{L}\\p{N}])(?!\\s*[-+\\x{2212}]\\s*\\d)");

  private MappingZone() {}

  static boolean isUtc(String header) {
    return UTC.matcher(header.replace('_', ' ')).find();
  }
}
