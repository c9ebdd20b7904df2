package app.tamis.facts.proposal;

import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.proposal.MappingSource.Heading;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A report that doesn't repeat whose rows follow: the name stands on a row of its own, and nothing
/// else on it.
final class MappingGroups {

  private static final int FEWEST_COLUMNS = 3;

  private MappingGroups() {}

  /// The column in which these names stand, which need not have a name itself: rows of which it is
  /// all stand above rows that lack it.
  static Optional<Heading> in(SourceFile file, MappingSample sample) {
    var header = file.header();
    if (header.size() < FEWEST_COLUMNS) {
      return Optional.empty();
    }
    var filled =
        IntStream.rangeClosed(1, header.size())
            .mapToObj(number -> "CAST(c" + number + " IS NOT NULL AS INTEGER)")
            .collect(Collectors.joining(" + "));
    return sample.groupedBy(header.size(), filled).stream()
        .map(number -> new Heading(name(file, number - 1), "c" + number))
        .findFirst();
  }

  private static String name(SourceFile file, int index) {
    return file.header().get(index).isBlank()
        ? "#" + (index + 1)
        : MappingMatch.nameOf(file.header(), index);
  }
}
