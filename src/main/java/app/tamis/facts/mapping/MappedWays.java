package app.tamis.facts.mapping;

import app.tamis.facts.Column;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// In which of several ways a file writes its dates, found by what all of them say together: the
/// way in which the most can be read. Where two read as many and don't mean the same, none is
/// taken, and every date is at fault: the third of April is never taken for the fourth of March.
final class MappedWays {

  private final Mapping mapping;
  private final MappingHeader header;
  private final MappedSql sql;

  MappedWays(Mapping mapping, MappingHeader header, MappedSql sql) {
    this.mapping = mapping;
    this.header = header;
    this.sql = sql;
  }

  String date(MappingNotation notation, String text) {
    return inOneWay(notation, text, DATES);
  }

  String time(MappingNotation notation, String text) {
    return inOneWay(notation, text, TIMES);
  }

  /// What dates and times have in common.
  ///
  /// @param ways of a notation, each by itself
  /// @param read SQL for what a text says in the first of them
  private record Sort(
      Class<? extends Column.Type> type,
      Function<MappingNotation, List<MappingNotation>> ways,
      BiFunction<MappingNotation, String, String> read) {}

  private static final Sort DATES =
      new Sort(Column.Type.Date.class, MappingNotation::waysOfDates, MappingNotation::date);
  private static final Sort TIMES =
      new Sort(Column.Type.Time.class, MappingNotation::waysOfTimes, MappingNotation::time);

  private String inOneWay(MappingNotation notation, String text, Sort sort) {
    var ways = sort.ways().apply(notation);
    if (ways.size() == 1) {
      return sort.read().apply(notation, text);
    }
    var texts = texts(ways, sort);
    texts.add(text);
    var counts = ways.stream().map(way -> count(way, texts, sort)).toList();
    var most = "greatest(" + String.join(", ", counts) + ")";
    return IntStream.range(0, ways.size())
        .mapToObj(i ->
            "WHEN %s = %s AND NOT (%s) THEN %s"
                .formatted(
                    counts.get(i),
                    most,
                    IntStream.range(0, ways.size())
                        .filter(other -> other != i)
                        .mapToObj(other ->
                            "(%s = %s AND %s)"
                                .formatted(
                                    counts.get(other),
                                    most,
                                    differ(ways.get(i), ways.get(other), texts, sort)))
                        .collect(Collectors.joining(" OR ")),
                    sort.read().apply(ways.get(i), text)))
        .collect(Collectors.joining(" ", "CASE ", " END"));
  }

  /// Of how many cells of the file the way makes something.
  private String count(MappingNotation way, Set<String> texts, Sort sort) {
    return over(
        texts.stream()
            .map(text -> "count(" + sort.read().apply(way, text) + ") OVER ()")
            .collect(Collectors.joining(" + ")));
  }

  /// Whether two ways make different things of some cell.
  private String differ(MappingNotation way, MappingNotation other, Set<String> texts, Sort sort) {
    return over(
        texts.stream()
            .map(text ->
                "coalesce(bool_or(%s <> %s) OVER (), false)"
                    .formatted(sort.read().apply(way, text), sort.read().apply(other, text)))
            .collect(Collectors.joining(" OR ")));
  }

  private String over(String windows) {
    return sql.windows().name(windows);
  }

  /// What stands in all of the file's columns of this sort that may be written in the same ways.
  private Set<String> texts(List<MappingNotation> ways, Sort sort) {
    return mapping.tables().stream()
        .flatMap(table -> table.columns().stream())
        .filter(mapped -> sort.type().isInstance(mapped.column().type()) && header.feeds(mapped))
        .map(MappedColumn::value)
        .filter(value -> sort.ways().apply(value.notation()).equals(ways))
        .map(sql::text)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
