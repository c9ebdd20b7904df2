package app.tamis.fleet;

import app.tamis.basics.Message;
import java.util.List;
import java.util.stream.Stream;

/// A portfolio that can't be graded.
///
/// @param why messages: each its key, then what fills its gaps
public record Ungraded(String portfolio, List<List<String>> why) {

  public Ungraded {
    why = List.copyOf(why);
  }

  static Ungraded of(String portfolio, List<Message> why) {
    return new Ungraded(
        portfolio,
        why.stream()
            .map(message ->
                Stream.concat(
                        Stream.of(message.key()), message.arguments().stream().map(String::valueOf))
                    .toList())
            .toList());
  }

  public List<Message> messages() {
    return why.stream()
        .map(said -> Message.of(said.getFirst(), said.subList(1, said.size()).toArray()))
        .toList();
  }
}
