package app.tamis.calls;

import app.tamis.basics.Sha256;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Something that a telephone system tells of a call.
///
/// @param call by which it knows the call; all phones that ring for it share it
/// @param number of the other side, as it was told; empty where it is hidden
/// @param callerName as the telephone system has it; empty where it has none
/// @param incoming whether somebody rings us
/// @param extension whose phone rings, or was picked up
/// @param at when it happened; empty where that wasn't said
/// @param key by which a second telling is known; empty where none was given
public record CallEvent(
    String call,
    Kind kind,
    String number,
    String callerName,
    boolean incoming,
    Optional<String> extension,
    Optional<Instant> at,
    Optional<String> key) {

  public enum Kind {
    RING,
    ANSWER,
    HANGUP;

    /// As it is told, and stands in the book: `ring`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> find(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  /// Without a key the same phone rings for the same call but once.
  String keyOrOwn() {
    return key.map(given -> "given " + given)
        .orElseGet(
            () -> "own " + Sha256.hex(String.join("\n", call, kind.code(), extension.orElse(""))));
  }

  /// Of all that was told.
  String digest() {
    return Sha256.hex(
        String.join(
            "\n",
            call,
            kind.code(),
            number,
            callerName,
            String.valueOf(incoming),
            extension.orElse(""),
            at.map(Instant::toString).orElse("")));
  }
}
