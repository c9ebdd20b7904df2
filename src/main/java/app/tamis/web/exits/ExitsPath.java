package app.tamis.web.exits;

/// Where the exit plan is.
final class ExitsPath {

  static final String ALL = "/exits";

  private ExitsPath() {}

  static String done(String what) {
    return ALL + "?done=" + what + "#plan";
  }
}
