package app.tamis.post;

import app.tamis.basics.Message;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What went wrong, on its way to the book and back.
final class Gaps {

  /// Between what fills the gaps of a message.
  private static final String UNIT = "\u001f";

  private Gaps() {}

  static String of(Message fault) {
    return String.join(UNIT, fault.arguments().stream().map(String::valueOf).toList());
  }

  static Optional<Message> message(@Nullable String key, String gaps) {
    return Optional.ofNullable(key).map(one -> new Message(one, List.of((Object[]) apart(gaps))));
  }

  private static String[] apart(String gaps) {
    return gaps.isEmpty() ? new String[0] : gaps.split(UNIT, -1);
  }
}
