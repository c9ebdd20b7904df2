package app.tamis.web.page;

/// Where a client's page is.
public final class ClientPath {

  private ClientPath() {}

  /// @param number in the register
  public static String of(int number) {
    return "/clients/" + number;
  }
}
