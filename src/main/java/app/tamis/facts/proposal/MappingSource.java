package app.tamis.facts.proposal;

import app.tamis.facts.csv.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A file that nobody has seen before, and all that its names and values can be asked.
///
/// @param groups the column in which the names stand of those whose rows follow
public record MappingSource(
    SourceFile file,
    MappingSample sample,
    MappingGuess guess,
    MappingSynonyms synonyms,
    Optional<Heading> groups) {

  public MappingSource(
      SourceFile file, MappingSample sample, MappingGuess guess, MappingSynonyms synonyms) {
    this(file, sample, guess, synonyms, MappingGroups.in(file, sample));
  }

  /// One of its columns.
  ///
  /// @param name by which a mapping finds it: the second of a name is `name#2`
  /// @param sql the same for the engine
  public record Heading(String name, String sql) {}

  /// Its columns that have a name, in order; before them the one whose names stand on rows of their
  /// own, where it has none.
  public List<Heading> headings() {
    return Stream.concat(
            groups.stream().filter(named -> named.name().startsWith("#")),
            headings(file.header()).stream())
        .toList();
  }

  /// The columns of a header that have a name, in order.
  public static List<Heading> headings(List<String> header) {
    return IntStream.range(0, header.size())
        .filter(i -> !header.get(i).isBlank())
        .mapToObj(i -> new Heading(MappingMatch.nameOf(header, i), "c" + (i + 1)))
        .toList();
  }

  /// What stands before its header.
  public List<String> titles() {
    try (var lines = Files.lines(file.path())) {
      return lines
          .limit(Math.max(0, file.linesBeforeHeader()))
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
