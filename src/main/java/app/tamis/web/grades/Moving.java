package app.tamis.web.grades;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A client with another grade than before, before it is put into words: as little as that takes.
///
/// @param direction as of a [Mover]
/// @param otherRules the key of what is to be said of the rules, where they are others
public record Moving(
    String name,
    String href,
    String direction,
    String move,
    Optional<String> otherRules,
    List<Message> because) {

  public Moving {
    because = List.copyOf(because);
  }

  public Mover inWords(Words words) {
    return new Mover(
        name,
        href,
        direction,
        move,
        Stream.concat(otherRules.map(words::say).stream(), because.stream().map(words::sentence))
            .toList());
  }
}
