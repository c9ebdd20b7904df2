package app.tamis.web.parting;

import app.tamis.web.page.ClientPath;

/// Where partings are.
final class PartingPath {

  static final String ALL = "/parting";

  private PartingPath() {}

  /// @param client its number in the register
  static String of(int client) {
    return ClientPath.of(client) + "/parting";
  }

  static String letter(int client) {
    return of(client) + "/letter";
  }
}
