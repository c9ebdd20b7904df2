package app.tamis.web.lift;

import app.tamis.web.page.ClientPath;

/// Where lift plans are.
final class LiftPath {

  static final String ALL = "/lift";
  static final String SMALL = ALL + "/small";

  private LiftPath() {}

  /// @param client its number in the register
  static String of(int client) {
    return ClientPath.of(client) + "/lift";
  }
}
