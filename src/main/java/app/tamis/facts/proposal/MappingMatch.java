package app.tamis.facts.proposal;

import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.mapping.MappedColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which of a file's columns most likely feeds which column of a table: by its name, and by whether
/// its texts are of the right sort.
///
/// @param header the file's column
/// @param sql the same for the engine
/// @param sure whether name and texts both fit
public record MappingMatch(String header, String sql, boolean sure) {

  /// What a match of the right name loses where the texts are of the wrong sort.
  private static final double WRONG_SORT = 0.3;

  private static final double WORTH_SAYING = 0.7;

  /// Half a period says nothing.
  private static final List<String> PERIOD = List.of("period_from", "period_to");

  /// How much more a column counts that the table can't do without.
  private static final double NEEDED = 0.05;

  private record Candidate(Column column, int header, double fit, boolean rightSort) {
    double rank() {
      return column.required() ? fit + NEEDED : fit;
    }
  }

  /// What tells the records apart: for clients without an id it is the name.
  static Optional<MappingMatch> key(FactTable table, Map<String, MappingMatch> matches) {
    var key = table.key().size() == 1 ? matches.get(table.key().getFirst()) : null;
    return Optional.ofNullable(
        key == null && table == FactTable.CLIENTS ? matches.get("name") : key);
  }

  /// The best matches, each of the file's columns used once.
  public static Map<String, MappingMatch> find(
      SourceFile file,
      FactTable table,
      MappingSample sample,
      MappingGuess guess,
      MappingSynonyms synonyms) {
    var candidates = new ArrayList<Candidate>();
    for (var name : table.columnNames()) {
      var column = table.column(name).orElseGet(() -> Column.text(name));
      for (int i = 0; i < file.header().size(); i++) {
        double fit = synonyms.fit(table, name, file.header().get(i));
        boolean lacks = column.required() && sample.isEmpty("c" + (i + 1));
        if (fit > 0 && !lacks) {
          boolean rightSort = isRightSort(column, "c" + (i + 1), guess);
          candidates.add(new Candidate(column, i, rightSort ? fit : fit - WRONG_SORT, rightSort));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::rank).reversed());
    return inOrder(table, chosen(candidates, file));
  }

  private static Map<String, MappingMatch> chosen(List<Candidate> candidates, SourceFile file) {
    var used = new HashMap<Integer, String>();
    var matches = new HashMap<String, MappingMatch>();
    for (var candidate : candidates) {
      var column = candidate.column().name();
      if (candidate.fit() >= WORTH_SAYING
          && !matches.containsKey(column)
          && used.putIfAbsent(candidate.header(), column) == null) {
        boolean sure = candidate.rightSort() && candidate.fit() >= MappingSynonyms.SURE;
        matches.put(
            column,
            new MappingMatch(
                nameOf(file.header(), candidate.header()), "c" + (candidate.header() + 1), sure));
      }
    }
    if (!matches.keySet().containsAll(PERIOD)) {
      PERIOD.forEach(matches::remove);
    }
    return matches;
  }

  private static Map<String, MappingMatch> inOrder(
      FactTable table, Map<String, MappingMatch> matches) {
    var ordered = new LinkedHashMap<String, MappingMatch>();
    table
        .columnNames()
        .forEach(name ->
            Optional.ofNullable(matches.get(name)).ifPresent(match -> ordered.put(name, match)));
    return ordered;
  }

  /// The name by which a mapping finds the column: the second of a name is `name#2`.
  public static String nameOf(List<String> header, int index) {
    var name = header.get(index);
    long before = header.subList(0, index).stream().filter(name::equalsIgnoreCase).count();
    return before == 0 ? name : name + "#" + (before + 1);
  }

  private static boolean isRightSort(Column column, String sql, MappingGuess guess) {
    return switch (column.type()) {
      case Column.Type.Text _,
          Column.Type.Choice _,
          Column.Type.Several _,
          Column.Type.YesNo _,
          Column.Type.Country _ ->
          true;
      case Column.Type.Date _, Column.Type.Time _ ->
          !guess.dates(sql).isEmpty() || !guess.times(sql).isEmpty();
      case Column.Type.Decimal _, Column.Type.WholeNumber _ ->
          !guess.numbers(sql).isEmpty()
              || (MappedColumn.unit(column).isPresent() && !guess.durations(sql).isEmpty());
    };
  }
}
