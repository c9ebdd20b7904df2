package app.tamis.post;

import java.util.Base64;
import java.util.Optional;

/// Passwords as forms carry them from a try to the next: nobody can read them there, and each is
/// good for what it was typed for alone.
record Carrying(PostKey key) {

  String carry(String password, String bound) {
    return Base64.getUrlEncoder().encodeToString(key.seal(password, tried(bound)));
  }

  Optional<String> open(String carried, String bound) {
    return decoded(carried).flatMap(sealed -> key.open(sealed, tried(bound)));
  }

  private static String tried(String bound) {
    return "tried " + bound;
  }

  private static Optional<byte[]> decoded(String carried) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(carried));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
