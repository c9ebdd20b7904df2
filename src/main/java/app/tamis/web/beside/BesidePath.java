package app.tamis.web.beside;

/// Addresses of the page.
final class BesidePath {

  static final String PAGE = "/beside";

  private BesidePath() {}

  static String done(String what) {
    return PAGE + "?done=" + what;
  }
}
