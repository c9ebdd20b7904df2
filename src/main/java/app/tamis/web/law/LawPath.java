package app.tamis.web.law;

/// Where the tables of law are.
final class LawPath {

  static final String ALL = "/law";

  /// As a reference rate is called beside figures.
  static final String RATE = "rate";

  private LawPath() {}

  static String change(String country, String figure, String halfYear) {
    return ALL
        + "/change?country="
        + country
        + "&figure="
        + figure
        + (halfYear.isEmpty() ? "" : "&halfYear=" + halfYear);
  }
}
