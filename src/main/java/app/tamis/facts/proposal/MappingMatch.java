package app.tamis.facts.proposal;

import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.mapping.MappedColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which of a file's columns most likely feeds which column of a table: by its name, and by whether
/// its texts are of the right sort.
///
/// @param header the file's column
/// @param sql the same for the engine
/// @param sure whether name and texts both fit
public record MappingMatch(String header, String sql, boolean sure) {

  /// What a match of the right name loses where the texts are of the wrong sort.
  private static final double WRONG_SORT = 0.3;

  /// More words than this don't answer yes or no.
  private static final int MOST_ANSWERS = 3;

  private static final double WORTH_SAYING = 0.7;

  private static final String CLIENT_ID = "client_id";

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

  /// What belongs to a whole bill.
  private static final List<String> OF_BILLS = List.of("total", "tax");

  /// The best matches, each of the file's columns used once. What differs among the rows of a bill
  /// is an amount of its lines.
  public static Map<String, MappingMatch> find(MappingSource source, FactTable table) {
    var lines = new HashSet<>(MappingBills.netAmounts(source));
    var matches = find(source, table, lines);
    while (table == FactTable.INVOICES && lines.addAll(ofLines(matches, source))) {
      matches = find(source, table, lines);
    }
    var whose = withGroups(matches, source, table);
    return table == FactTable.INVOICE_LINES ? withPrice(whose, source) : whose;
  }

  /// Where rows don't say whose they are, what stands above them does.
  private static Map<String, MappingMatch> withGroups(
      Map<String, MappingMatch> matches, MappingSource source, FactTable table) {
    boolean named =
        !table.namesItsClient()
            || matches.containsKey(FactTable.CLIENT_NAME)
            || matches.containsKey(CLIENT_ID);
    var groups = named ? Optional.<MappingSource.Heading>empty() : source.groups();
    if (groups.isEmpty()) {
      return matches;
    }
    var grouped = new HashMap<>(matches);
    grouped.put(
        FactTable.CLIENT_NAME, new MappingMatch(groups.get().name(), groups.get().sql(), false));
    return inOrder(table, grouped);
  }

  private static List<String> ofLines(Map<String, MappingMatch> matches, MappingSource source) {
    return OF_BILLS.stream()
        .flatMap(column -> Optional.ofNullable(matches.get(column)).stream())
        .filter(match -> MappingBills.isOfLines(match, matches, source))
        .map(MappingMatch::header)
        .toList();
  }

  /// A line without a price has an amount, of one piece.
  private static Map<String, MappingMatch> withPrice(
      Map<String, MappingMatch> matches, MappingSource source) {
    if (matches.containsKey("unit_price")) {
      return matches;
    }
    var priced = new HashMap<>(matches);
    MappingBills.amountOfLines(matches, source)
        .ifPresent(amount -> {
          priced.values().removeIf(match -> match.header().equals(amount.header()));
          priced.remove("quantity");
          priced.put("unit_price", amount);
        });
    return inOrder(FactTable.INVOICE_LINES, priced);
  }

  /// @param ofLines columns that don't belong to whole bills
  private static Map<String, MappingMatch> find(
      MappingSource source, FactTable table, Set<String> ofLines) {
    var file = source.file();
    var candidates = new ArrayList<Candidate>();
    for (var name : table.columnNames()) {
      var column = table.column(name).orElseGet(() -> Column.text(name));
      for (int i = 0; i < file.header().size(); i++) {
        double fit = source.synonyms().fit(table, name, file.header().get(i));
        boolean lacks = column.required() && source.sample().isEmpty("c" + (i + 1));
        boolean ofLine = OF_BILLS.contains(name) && ofLines.contains(nameOf(file.header(), i));
        if (fit > 0 && !lacks && !ofLine) {
          boolean rightSort = isRightSort(column, "c" + (i + 1), source);
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
    if (isSure(FactTable.CLIENT_NAME, matches) && !isSure(CLIENT_ID, matches)) {
      matches.remove(CLIENT_ID);
    }
    return matches;
  }

  private static boolean isSure(String column, Map<String, MappingMatch> matches) {
    return Optional.ofNullable(matches.get(column)).filter(MappingMatch::sure).isPresent();
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

  private static boolean isRightSort(Column column, String sql, MappingSource source) {
    var guess = source.guess();
    return switch (column.type()) {
      case Column.Type.Text _ -> !isYesOrNo(sql, source);
      case Column.Type.Choice _,
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

  /// Whether it answers a question, and names nothing: `Employee?` with Yes in each row.
  private static boolean isYesOrNo(String sql, MappingSource source) {
    var words = source.sample().values(sql, MOST_ANSWERS);
    return !words.isEmpty()
        && words.size() < MOST_ANSWERS
        && words.stream()
            .allMatch(word -> word.length() > 1 && source.synonyms().yesOrNo(word).isPresent());
  }
}
