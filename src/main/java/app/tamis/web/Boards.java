package app.tamis.web;

import app.tamis.basics.Words;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The board of a snapshot in words, made once for each kind of reader: saying why of every client
/// takes a hundred times longer than showing it.
final class Boards {

  private final Map<Kind, BoardView> made = new ConcurrentHashMap<>();

  /// All that a board depends on beside its snapshot. What tells readers apart there stands here,
  /// or one would see another's board.
  private record Kind(Locale locale, Discretion discretion) {}

  BoardView get(Words words, Discretion discretion, Supplier<BoardView> make) {
    return made.computeIfAbsent(new Kind(words.locale(), discretion), _ -> make.get());
  }
}
