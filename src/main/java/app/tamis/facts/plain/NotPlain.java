package app.tamis.facts.plain;

/// Something isn't written plainly. Whether it is wrong, those find out who read all files.
final class NotPlain extends Exception {

  NotPlain() {
    super(null, null, false, false);
  }
}
