package app.tamis.facts.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a cell's text comes from and what is done to it before it is read as a date, a number or
/// whatever its column wants.
///
/// @param where rows of which it says something; of others it says nothing
/// @param take a regular expression for the part of the text that is meant: its first group that
///   matched, or all of it where it has no group
/// @param values what the texts mean
record MappedValue(
    Origin origin,
    MappingCondition where,
    Optional<String> take,
    Optional<MappedWords> values,
    MappingNotation notation) {

  /// Where the text comes from.
  sealed interface Origin {

    record Column(String name) implements Origin {}

    record Constant(String text) implements Origin {}

    /// The first that isn't empty.
    record FirstOf(List<MappedValue> values) implements Origin {}

    /// Those that aren't empty, one behind the other.
    record Joined(List<MappedValue> values, String with) implements Origin {}

    record Calculated(MappingFormula formula) implements Origin {}

    /// The length of time from one moment to another.
    ///
    /// @param unit how many seconds one of what is wanted has
    record Between(MappedValue start, MappedValue end, int unit) implements Origin {

      /// Whether both are times of day beside the same day, so that an end before the start is on
      /// the next.
      boolean isOfOneDay() {
        return start.origin() instanceof Joined(var first, var _)
            && end.origin() instanceof Joined(var second, var _)
            && first.getFirst().equals(second.getFirst());
      }
    }

    /// What the nearest row says that says something: the row itself, else one above it.
    ///
    /// @param within what the rows share among which is looked
    record Above(MappedValue value, List<MappedValue> within) implements Origin {}

    /// The row's number, from 1, among the file's rows that share these columns.
    record NumberWithin(List<MappedValue> shared) implements Origin {}

    /// The piece, where the rows that stand together hold several: told by those of which `of`
    /// holds, and only where the rows of each piece come to zero. Else nothing.
    record Piece(
        MappedValue piece, List<MappedValue> within, MappingCondition of, MappingFormula balance)
        implements Origin {}

    /// A made-up name of the row: a hash of these columns, with a number behind it from the second
    /// row on that has the same.
    ///
    /// @param columns of the file; none for all of them
    record Fingerprint(List<String> columns) implements Origin {}
  }

  static MappedValue column(String name, MappingNotation notation) {
    return made(new Origin.Column(name), notation);
  }

  /// The text of another value, of which more can be said.
  static MappedValue of(MappedValue value) {
    return made(new Origin.Joined(List.of(value), ""), value.notation());
  }

  static MappedValue firstOf(List<MappedValue> values) {
    return made(new Origin.FirstOf(values), values.getFirst().notation());
  }

  private static MappedValue made(Origin origin, MappingNotation notation) {
    return new MappedValue(
        origin, MappingCondition.always(), Optional.empty(), Optional.empty(), notation);
  }

  /// The same, whose texts mean this.
  MappedValue meaning(MappedWords words) {
    return new MappedValue(origin, where, take, Optional.of(words), notation);
  }

  /// Whether it may be a made-up name.
  boolean isFingerprint() {
    return switch (origin) {
      case Origin.Fingerprint _ -> true;
      case Origin.FirstOf first -> first.values().stream().anyMatch(MappedValue::isFingerprint);
      case Origin.Column _,
          Origin.Constant _,
          Origin.Joined _,
          Origin.Calculated _,
          Origin.Between _,
          Origin.Above _,
          Origin.NumberWithin _,
          Origin.Piece _ ->
          false;
    };
  }

  /// Of how many values it is made, itself included.
  long parts() {
    var within =
        switch (origin) {
          case Origin.FirstOf first -> first.values().stream();
          case Origin.Joined joined -> joined.values().stream();
          case Origin.Between between -> Stream.of(between.start(), between.end());
          case Origin.Above above ->
              Stream.concat(Stream.of(above.value()), above.within().stream());
          case Origin.NumberWithin number -> number.shared().stream();
          case Origin.Piece piece ->
              Stream.concat(Stream.of(piece.piece()), piece.within().stream());
          case Origin.Column _, Origin.Constant _, Origin.Calculated _, Origin.Fingerprint _ ->
              Stream.<MappedValue>of();
        };
    return 1 + within.mapToLong(MappedValue::parts).sum();
  }

  /// The file's columns that it needs.
  Stream<String> columns() {
    return Stream.concat(columnsOf(origin), where.columns());
  }

  /// The file's columns that its text comes from.
  Stream<String> sources() {
    return switch (origin) {
      case Origin.Piece piece -> piece.piece().sources();
      case Origin.Joined joined -> sourcesOf(joined.values());
      case Origin.FirstOf first -> sourcesOf(first.values());
      case Origin.Above above -> above.value().sources();
      case Origin.Between between ->
          Stream.concat(between.start().sources(), between.end().sources());
      case Origin.Column _,
          Origin.Constant _,
          Origin.Calculated _,
          Origin.NumberWithin _,
          Origin.Fingerprint _ ->
          columnsOf(origin);
    };
  }

  private static Stream<String> sourcesOf(List<MappedValue> values) {
    return values.stream().flatMap(MappedValue::sources);
  }

  private static Stream<String> columnsOf(Origin origin) {
    return switch (origin) {
      case Origin.Column column -> Stream.of(column.name());
      case Origin.Constant _ -> Stream.of();
      case Origin.FirstOf first -> columnsOf(first.values());
      case Origin.Joined joined -> columnsOf(joined.values());
      case Origin.Calculated calculated -> calculated.formula().columns();
      case Origin.Between between ->
          Stream.concat(between.start().columns(), between.end().columns());
      case Origin.Above above -> Stream.concat(above.value().columns(), columnsOf(above.within()));
      case Origin.NumberWithin number -> columnsOf(number.shared());
      case Origin.Piece piece ->
          Stream.of(
                  piece.piece().columns(),
                  columnsOf(piece.within()),
                  piece.of().columns(),
                  piece.balance().columns())
              .flatMap(all -> all);
      case Origin.Fingerprint fingerprint -> fingerprint.columns().stream();
    };
  }

  private static Stream<String> columnsOf(List<MappedValue> values) {
    return values.stream().flatMap(MappedValue::columns);
  }
}
