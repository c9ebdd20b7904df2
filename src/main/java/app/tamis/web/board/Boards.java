package app.tamis.web.board;

import app.tamis.basics.Words;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.PerStanding;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The board of what is in force in words, made once for each kind of reader: saying why of every
/// client takes a hundred times longer than showing it.
@Component
final class Boards {

  private final PerStanding<Kind, BoardView> made;

  @Autowired
  Boards(InForce inForce) {
    this(inForce.perStanding());
  }

  Boards(PerStanding<Kind, BoardView> made) {
    this.made = made;
  }

  /// All that a board depends on beside its snapshot. What tells readers apart there stands here,
  /// or one would see another's board.
  record Kind(Locale locale, Discretion discretion) {}

  /// @param snapshot of which the board tells; another makes boards anew
  BoardView get(Object snapshot, Words words, Discretion discretion, Supplier<BoardView> make) {
    return made.get(snapshot, new Kind(words.locale(), discretion), make);
  }
}
