package app.tamis.facts.mapping;

import app.tamis.facts.table.RowSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Columns by whose words a mapping tells which rows count, and the words there that it has never
/// been told of: it lets them count. A column that names all that count isn't among them: what it
/// doesn't know stays out, and is told of as such.
record MappedStatuses(
    MappedRows rows, Mapping mapping, MappedTable table, MappedSql sql, MappingHeader header) {

  List<RowSource.Status> list() {
    return known().entrySet().stream()
        .filter(column -> header.has(column.getKey()))
        .map(column -> status(column.getKey(), List.copyOf(column.getValue())))
        .toList();
  }

  /// Words of which it says something, by column.
  private Map<String, Set<String>> known() {
    var known = new LinkedHashMap<String, Set<String>>();
    for (var condition : table.conditions()) {
      if (condition instanceof MappingCondition.Not(MappingCondition.OneOf(var of, var texts))) {
        known.computeIfAbsent(of, _ -> new LinkedHashSet<>()).addAll(texts);
      }
    }
    mapping
        .answered()
        .statuses()
        .forEach((column, words) ->
            known.computeIfAbsent(column, _ -> new LinkedHashSet<>()).addAll(words.all()));
    known.forEach((column, words) ->
        table.columns().stream()
            .map(MappedColumn::value)
            .filter(value -> value.origin().equals(new MappedValue.Origin.Column(column)))
            .flatMap(value -> value.values().stream())
            .forEach(meant -> words.addAll(meant.meanings().keySet())));
    return known;
  }

  private RowSource.Status status(String column, List<String> known) {
    var text = header.sql(column);
    var amount = new MappedAmount(table, sql, header).text();
    var unknown =
        rows.chosen(List.of(text + " IS NOT NULL", "NOT " + MappedWords.isAny(text, known)));
    boolean once =
        !table.onePer().isEmpty() && table.columns().stream().noneMatch(MappedColumn::summed);
    var from = once ? rows.onceEach(unknown) : unknown;
    return new RowSource.Status(
        column,
        mapping.answered().statuses().containsKey(column),
        rows.with() + "SELECT %s AS value, %s AS amount FROM %s".formatted(text, amount, from));
  }
}
