package app.tamis.facts.store;

import app.tamis.facts.StoredImport;
import java.time.Duration;
import java.util.List;

/// How long an import can be taken back: for thirty days, and as long as it is among the last
/// twelve. So a store that is fed once a month can go back a year, and one that is fed every
/// quarter of an hour a month; and neither keeps for ever what it has written again since.
final class Keeping {

  private static final int IMPORTS = 12;
  private static final Duration TIME = Duration.ofDays(30);

  private Keeping() {}

  /// How many of the imports, counted from the first, can't be taken back any more.
  ///
  /// @param imports in force, oldest first: when the last of them came in is what they are old by
  static int settled(List<StoredImport> imports) {
    if (imports.isEmpty()) {
      return 0;
    }
    var since = imports.getLast().at().minus(TIME);
    int old = (int) imports.stream().takeWhile(each -> each.at().isBefore(since)).count();
    return Math.clamp(imports.size() - (long) IMPORTS, 0, old);
  }
}
