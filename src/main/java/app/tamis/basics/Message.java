package app.tamis.basics;

import java.util.List;

/// Something to say, before it is put into words of a language: the key of a message in `messages`
/// and what fills its gaps. Arguments are shown as they are, but for numbers and [Money] (in the
/// reader's format), an [Amount] (likewise, to the cent), dates (in words) and messages (said in
/// turn).
public record Message(String key, List<Object> arguments) {

  public Message {
    arguments = List.copyOf(arguments);
  }

  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }
}
