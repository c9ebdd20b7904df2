package app.tamis.web.board;

import app.tamis.basics.Words;
import app.tamis.identity.Person;
import java.util.Optional;

/// A line below the board's headline that leads to a page: each bean of this is asked.
public interface BoardLine {

  /// Empty where there is nothing to say, or the reader isn't to know.
  Optional<Line> of(Person reader, Words words);

  record Line(String text, String path) {}
}
