package app.tamis.web.outcome;

import java.util.UUID;

/// Where outcomes are.
final class OutcomePath {

  static final String ALL = "/outcome";

  private OutcomePath() {}

  static String of(UUID outcome) {
    return ALL + "/" + outcome;
  }

  static String done(UUID outcome, String what) {
    return of(outcome) + "?done=" + what;
  }
}
