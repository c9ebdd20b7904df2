package app.tamis.web.page;

/// Where it is said what a client has promised.
public final class CommitmentsPath {

  private CommitmentsPath() {}

  /// @param client its number in the register
  public static String of(int client) {
    return ClientPath.of(client) + "/commitments";
  }
}
