package app.tamis.facts.plain;

import app.tamis.facts.FactTable;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.rollup.OpenDays;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// A file that is written plainly, and what was made of it while it was read.
public sealed interface PlainFile permits PlainWork, PlainTickets {

  /// Those of which there are most records.
  Set<FactTable> TABLES = Set.of(FactTable.TIME_ENTRIES, FactTable.TICKETS);

  /// Empty where the file isn't written plainly, or isn't of one of [#TABLES].
  ///
  /// @param days on which the firm is open
  static Optional<PlainFile> read(SourceFile file, FactTable table, OpenDays days)
      throws IOException {
    try {
      return switch (table) {
        case TIME_ENTRIES -> Optional.of(PlainWork.read(file, days));
        case TICKETS -> Optional.of(PlainTickets.read(file));
        default -> Optional.empty();
      };
    } catch (NotPlain | ArithmeticException notPlain) {
      return Optional.empty();
    }
  }

  PlainTable table();

  /// How many records it holds.
  default long records() {
    return table().records();
  }
}
