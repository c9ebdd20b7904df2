package app.tamis.web.merging;

import app.tamis.web.page.ClientPath;

/// Where it is said that a client is the same as another.
final class MergingPath {

  private MergingPath() {}

  /// @param client its number in the register
  static String of(int client) {
    return ClientPath.of(client) + "/merging";
  }
}
