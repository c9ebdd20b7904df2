package app.tamis.sample;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/// Who plays: the cast, and beyond its number the same parts again, played by others.
final class Cast {

  private static final List<Part> PARTS =
      TextTable.read("cast.txt").stream().map(Part::of).toList();

  static final int SIZE = PARTS.size();

  /// Walks the cast, which is written letter by letter, so that any few in a row are a fair sample
  /// of it. Coprime with the cast's number.
  private static final int STRIDE = 29;

  private Cast() {}

  /// @param number from 0
  static Client client(int number, long seed, Span span) {
    Part part = PARTS.get((int) ((long) number * STRIDE % SIZE));
    if (number >= SIZE) {
      var name = MadeName.of(number - SIZE);
      double size = Dice.of(seed, number, 0).around(1, 0.15);
      part = part.playedBy(name.name(), name.segment(), name.language(), size);
    }
    YearMonth joined = span.last().minusMonths(part.since() - 1L);
    String id = String.format(Locale.ROOT, "C%03d", number + 1);
    return new Client(number, id, part, joined);
  }
}
