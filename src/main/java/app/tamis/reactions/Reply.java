package app.tamis.reactions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// What one may tap beside a client's name.
public enum Reply {
  DREAD(-2),
  SIGH(-1),
  EVEN(0),
  PLEASED(1),
  DELIGHT(2),

  /// Has never spoken with them: says nothing about the client.
  UNKNOWN;

  /// From dread to delight.
  public static final List<Reply> FACES = List.of(DREAD, SIGH, EVEN, PLEASED, DELIGHT);

  private final OptionalInt reaction;

  Reply(int reaction) {
    this.reaction = OptionalInt.of(reaction);
  }

  Reply() {
    this.reaction = OptionalInt.empty();
  }

  /// Empty where it says nothing about the client.
  OptionalInt reaction() {
    return reaction;
  }

  /// As it stands in forms and messages: `dread`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Reply> find(String code) {
    return Arrays.stream(values()).filter(reply -> reply.code().equals(code)).findFirst();
  }

  static Reply of(OptionalInt reaction) {
    return Arrays.stream(values())
        .filter(reply -> reply.reaction.equals(reaction))
        .findFirst()
        .orElseThrow();
  }
}
