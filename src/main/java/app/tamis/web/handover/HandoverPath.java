package app.tamis.web.handover;

import app.tamis.handover.Handover;

/// Where handovers are.
public final class HandoverPath {

  static final String ALL = "/handovers";

  private HandoverPath() {}

  public static String of(Handover handover) {
    return ALL + "/" + handover.id();
  }

  /// Where who takes over accepts. A token is made of letters that need no escape; anything else
  /// leads nowhere.
  static String take(String token) {
    return "/handover/" + bare(token);
  }

  /// Where a secret is opened.
  static String secret(String token) {
    return "/secret/" + bare(token);
  }

  private static String bare(String token) {
    return token.replaceAll("[^A-Za-z0-9_-]", "");
  }
}
