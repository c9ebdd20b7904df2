package app.tamis.basics;

import java.util.List;

/// What is wrong with something a person wrote or asked, all of it together, so that it can be
/// mended in one go. Thrown up to the edge, which says each message as a sentence.
public final class Problems extends RuntimeException {

  private final transient List<Message> messages;

  public Problems(List<Message> messages) {
    super(messages.toString());
    this.messages = List.copyOf(messages);
  }

  public static Problems of(String key, Object... arguments) {
    return new Problems(List.of(Message.of(key, arguments)));
  }

  /// At least one.
  public List<Message> messages() {
    return messages;
  }

  /// Throws when any message has been gathered.
  public static void throwIfAny(List<Message> messages) {
    if (!messages.isEmpty()) {
      throw new Problems(messages);
    }
  }
}
