package app.tamis.post;

import java.util.Arrays;
import java.util.Locale;

/// What became of a letter.
public enum LetterState {

  /// To be sent, by the server or by hand.
  WAITING,

  /// The server took it.
  SENT,

  /// Somebody says that they sent it.
  BY_HAND,

  /// The server won't take it.
  REFUSED,

  /// It was tried for as long as it made sense.
  GIVEN_UP,

  /// The server took it, and it came back later.
  RETURNED,

  /// Somebody threw it away.
  DISCARDED,

  /// Its reason was gone before it left.
  LAPSED;

  /// As it stands in messages and the book: `by-hand`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether something can still be done about it.
  public boolean isOpen() {
    return this == WAITING || this == REFUSED || this == GIVEN_UP || this == RETURNED;
  }

  static LetterState of(String code) {
    return Arrays.stream(values())
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
