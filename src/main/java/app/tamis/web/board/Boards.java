package app.tamis.web.board;

import app.tamis.basics.Words;
import app.tamis.web.grades.Discretion;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The board of what is in force in words, made once for each kind of reader: saying why of every
/// client takes a hundred times longer than showing it.
@Component
final class Boards {

  private final Map<Kind, BoardView> made = new HashMap<>();
  private @Nullable Object of;

  /// All that a board depends on beside its snapshot. What tells readers apart there stands here,
  /// or one would see another's board.
  private record Kind(Locale locale, Discretion discretion) {}

  /// @param snapshot of which the board tells; another makes boards anew
  synchronized BoardView get(
      Object snapshot, Words words, Discretion discretion, Supplier<BoardView> make) {
    if (!snapshot.equals(of)) {
      made.clear();
      of = snapshot;
    }
    return made.computeIfAbsent(new Kind(words.locale(), discretion), _ -> make.get());
  }
}
