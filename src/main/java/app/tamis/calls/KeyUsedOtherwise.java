package app.tamis.calls;

/// An idempotency key was used before, for another event.
public final class KeyUsedOtherwise extends RuntimeException {

  KeyUsedOtherwise() {
    super("the key was used for another event");
  }
}
