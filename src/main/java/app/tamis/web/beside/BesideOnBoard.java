package app.tamis.web.beside;

import app.tamis.basics.Words;
import app.tamis.fleet.GivenComparisons;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.web.board.BoardLine;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The board leads to the page once it is switched on.
@Component
final class BesideOnBoard implements BoardLine {

  private final GivenComparisons comparisons;

  BesideOnBoard(GivenComparisons comparisons) {
    this.comparisons = comparisons;
  }

  @Override
  public Optional<Line> of(Person reader, Words words) {
    return reader.may(Right.PEERS) && comparisons.areOn()
        ? Optional.of(new Line(words.say("beside.link"), BesidePath.PAGE))
        : Optional.empty();
  }
}
