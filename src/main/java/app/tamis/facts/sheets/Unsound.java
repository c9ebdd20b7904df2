package app.tamis.facts.sheets;

/// A file isn't what it seems to be: parts are missing, or say what can't be.
final class Unsound extends Exception {

  private static final long serialVersionUID = 1;

  Unsound(String what) {
    super(what);
  }
}
