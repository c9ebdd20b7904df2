package app.tamis.web.clauses;

/// Where clauses are worded.
final class ClausePath {

  static final String ALL = "/agreements/clauses";

  /// What stands in place of the id of a clause that isn't there yet.
  static final String NEW = "new";

  private ClausePath() {}

  static String of(String clause) {
    return ALL + "/" + clause;
  }
}
