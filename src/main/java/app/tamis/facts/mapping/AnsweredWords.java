package app.tamis.facts.mapping;

import app.tamis.basics.YamlWriter;
import app.tamis.facts.FactTable;
import app.tamis.facts.mapping.MappedValue.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody has said of words that a mapping doesn't know by itself; it stands at the
/// mapping's end, so that the next file asks nothing.
///
/// @param statuses by the file's column that says what became of a record
/// @param kinds what lines sell, by their description, as [MappedWords] has it
public record AnsweredWords(
    SequencedMap<String, OfStatus> statuses, SequencedMap<String, String> kinds) {

  static final String STATUSES = "words";
  static final String KINDS = "kinds";

  private static final Pattern OURS =
      Pattern.compile("[\"']?(?:" + STATUSES + "|" + KINDS + ")[\"']?\\s*:");

  public AnsweredWords {
    statuses = new LinkedHashMap<>(statuses);
    kinds = new LinkedHashMap<>(kinds);
  }

  /// Words of a status column.
  ///
  /// @param counts those whose rows count
  /// @param leftOut those whose rows don't
  /// @param failed those of payments that count and didn't go through
  public record OfStatus(List<String> counts, List<String> leftOut, List<String> failed) {

    public OfStatus {
      counts = List.copyOf(counts);
      leftOut = List.copyOf(leftOut);
      failed = List.copyOf(failed);
    }

    List<String> all() {
      return Stream.of(counts, leftOut, failed).flatMap(List::stream).toList();
    }

    private OfStatus and(OfStatus later) {
      return new OfStatus(
          both(counts, later.counts, later),
          both(leftOut, later.leftOut, later),
          both(failed, later.failed, later));
    }

    /// What was said last holds.
    private static List<String> both(List<String> before, List<String> now, OfStatus later) {
      var all = new LinkedHashSet<>(before);
      all.removeIf(word -> later.all().stream().anyMatch(word::equalsIgnoreCase));
      all.addAll(now);
      return List.copyOf(all);
    }
  }

  /// The same, with what was said later.
  AnsweredWords and(AnsweredWords later) {
    var all = new LinkedHashMap<>(statuses);
    later.statuses.forEach((column, words) -> all.merge(column, words, OfStatus::and));
    var sold = new LinkedHashMap<>(kinds);
    sold.putAll(later.kinds);
    return new AnsweredWords(all, sold);
  }

  /// As it stands in a mapping; empty where nothing was said.
  public String yaml() {
    var text = new StringBuilder();
    if (!statuses.isEmpty()) {
      text.append(STATUSES).append(":\n");
      statuses.forEach((column, words) ->
          text.append("  ")
              .append(YamlWriter.quoted(column))
              .append(": {")
              .append(
                  Stream.of(
                          entry("counts", words.counts()),
                          entry("left_out", words.leftOut()),
                          entry("failed", words.failed()))
                      .flatMap(Optional::stream)
                      .collect(Collectors.joining(", ")))
              .append("}\n"));
    }
    if (!kinds.isEmpty()) {
      text.append(KINDS).append(":\n");
      kinds.forEach((words, kind) ->
          text.append("  ")
              .append(YamlWriter.quoted(words))
              .append(": ")
              .append(kind)
              .append('\n'));
    }
    return text.toString();
  }

  private static Optional<String> entry(String key, List<String> words) {
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            key
                + words.stream()
                    .map(YamlWriter::quoted)
                    .collect(Collectors.joining(", ", ": [", "]")));
  }

  /// A mapping's text without what was said of words.
  static String without(String mapping) {
    var kept = new StringBuilder();
    boolean within = false;
    for (var line : mapping.lines().toList()) {
      boolean begins = !line.isBlank() && !Character.isWhitespace(line.charAt(0));
      if (begins) {
        within = OURS.matcher(line).lookingAt();
      }
      if (!within) {
        kept.append(line).append('\n');
      }
    }
    return kept.toString().stripTrailing() + "\n\n";
  }

  /// The tables, as these words have them read.
  List<MappedTable> appliedTo(List<MappedTable> tables, MappingNotation notation) {
    var applied = tables;
    for (var status : statuses.entrySet()) {
      var all = applied;
      boolean named = all.stream().anyMatch(table -> looksAt(table, status.getKey()));
      applied =
          all.stream()
              .map(table ->
                  named && !looksAt(table, status.getKey())
                      ? table
                      : leavingOut(table, status.getKey(), status.getValue()))
              .map(table -> failing(table, status.getKey(), status.getValue(), notation))
              .toList();
    }
    return applied.stream().map(this::selling).toList();
  }

  private static boolean looksAt(MappedTable table, String column) {
    return table.conditions().stream().flatMap(MappingCondition::columns).anyMatch(column::equals);
  }

  private static MappedTable leavingOut(MappedTable table, String column, OfStatus words) {
    if (words.leftOut().isEmpty()) {
      return table;
    }
    var conditions = new ArrayList<MappingCondition>();
    boolean added = false;
    for (var condition : table.conditions()) {
      if (condition instanceof MappingCondition.Not(MappingCondition.OneOf(var of, var texts))
          && of.equals(column)) {
        conditions.add(not(column, Stream.concat(texts.stream(), words.leftOut().stream())));
        added = true;
      } else {
        conditions.add(condition);
      }
    }
    if (!added) {
      conditions.add(not(column, words.leftOut().stream()));
    }
    return table.with(new MappingCondition.All(conditions), table.columns());
  }

  private static MappingCondition not(String column, Stream<String> texts) {
    return new MappingCondition.Not(new MappingCondition.OneOf(column, texts.distinct().toList()));
  }

  private static MappedTable failing(
      MappedTable table, String column, OfStatus words, MappingNotation notation) {
    if (table.table() != FactTable.PAYMENTS || words.failed().isEmpty()) {
      return table;
    }
    var meanings = new LinkedHashMap<String, String>();
    words.failed().forEach(word -> meanings.put(word, "yes"));
    var known = table.column("failed").map(MappedColumn::value);
    known.flatMap(MappedValue::values).ifPresent(said -> said.meanings().forEach(meanings::put));
    var otherwise = known.flatMap(MappedValue::values).flatMap(MappedWords::otherwise);
    var values = new MappedWords(meanings, otherwise.or(() -> Optional.of("no")));
    boolean other = known.filter(value -> !isFrom(value, column)).isPresent();
    var value = known.orElseGet(() -> MappedValue.column(column, notation));
    return other ? table : with(table, "failed", value.meaning(values));
  }

  private static boolean isFrom(MappedValue value, String column) {
    return value.origin() instanceof Origin.Column(var name) && name.equals(column);
  }

  /// What was said of a description goes before what the mapping says of the line.
  private MappedTable selling(MappedTable table) {
    var description = table.column("description").map(MappedColumn::value);
    if (table.table() != FactTable.INVOICE_LINES || kinds.isEmpty() || description.isEmpty()) {
      return table;
    }
    var said =
        MappedValue.of(description.get()).meaning(new MappedWords(inOrder(), Optional.of("")));
    var kind =
        table
            .column("kind")
            .map(MappedColumn::value)
            .map(known -> MappedValue.firstOf(List.of(said, known)))
            .orElse(said);
    return with(table, "kind", kind);
  }

  /// The first that fits counts: the more exact ones first.
  private Map<String, String> inOrder() {
    var ordered = new LinkedHashMap<String, String>();
    kinds.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, String> each) -> each.getKey().endsWith("*"))
                .thenComparingInt(each -> -each.getKey().length()))
        .forEach(each -> ordered.put(each.getKey(), each.getValue()));
    return ordered;
  }

  private static MappedTable with(MappedTable table, String name, MappedValue value) {
    var columns = new ArrayList<>(table.columns());
    columns.removeIf(column -> column.column().name().equals(name));
    columns.add(
        new MappedColumn(table.table().column(name).orElseThrow(), value, Optional.empty(), false));
    return table.with(table.where(), columns);
  }
}
