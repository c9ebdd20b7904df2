package app.tamis.facts.mapping;

import app.tamis.facts.engine.Sql;
import app.tamis.facts.mapping.MappedValue.Origin;
import app.tamis.facts.table.RowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// SQL for what a mapping says of the columns of one file. It gathers the window columns that its
/// expressions need, which the relation beneath them must hold.
final class MappedSql {

  static final String ROW_IN_FILE = "row_in_file";
  private static final String UNREADABLE = "chr(" + (int) RowSource.UNREADABLE + ") || ";
  private static final int FINGERPRINT_DIGITS = 20;
  private static final String LESS_THAN_A_CENT = "0.005";

  /// The currency of the portfolio that a file is read for; NULL where it isn't read for any.
  private static final String PORTFOLIOS = "getvariable('currency')";

  private final MappingHeader header;
  private final MappingNumbers numbers;
  private final Optional<String> currency;
  private final MappedWays ways;
  private final MappedWindows windows = new MappedWindows("w");

  MappedSql(Mapping mapping, MappingHeader header) {
    this.header = header;
    this.numbers = mapping.notation().numbers();
    this.currency = mapping.layout().currency().filter(header::has);
    this.ways = new MappedWays(mapping, header, this);
  }

  /// In which way the file writes dates and times, where the mapping names several.
  MappedWays ways() {
    return ways;
  }

  /// What its expressions count over all rows of the file.
  MappedWindows windows() {
    return windows;
  }

  /// The column that names the currency of a row's amounts, if the file has it.
  Optional<String> currency() {
    return currency;
  }

  /// The amount, marked as unreadable where its currency isn't the portfolio's.
  String inOneCurrency(String amount) {
    return currency
        .map(column -> {
          var own = "upper(" + header.sql(column) + ")";
          var usual = windows.name("mode(" + own + ") OVER ()");
          return "CASE WHEN is_money_but_not(%1$s, %2$s, %3$s) THEN %4$s%1$s ELSE %5$s END"
              .formatted(own, PORTFOLIOS, usual, UNREADABLE, amount);
        })
        .orElse(amount);
  }

  /// The amount that a text says, NULL where a sign or code in it is that of other money.
  static String ownMoney(String text, String amount) {
    return "CASE WHEN NOT is_other_money(%s, %s) THEN %s END".formatted(text, PORTFOLIOS, amount);
  }

  String condition(MappingCondition condition) {
    return switch (condition) {
      case MappingCondition.All all -> all(all.conditions());
      case MappingCondition.Not(MappingCondition.Is is) -> "NOT " + is(is, false);
      case MappingCondition.Not not -> "NOT " + condition(not.condition());
      case MappingCondition.OneOf oneOf ->
          MappedWords.isAny(header.sql(oneOf.column()), oneOf.texts());
      case MappingCondition.Is is -> is(is, true);
    };
  }

  /// Numbers are read only of rows of which all else holds: reading them takes longest by far.
  private String all(List<MappingCondition> conditions) {
    var numbers = conditions.stream().filter(MappedSql::readsNumber).toList();
    var others = conditions.stream().filter(each -> !readsNumber(each)).toList();
    return numbers.isEmpty() || others.isEmpty()
        ? conjunction(conditions)
        : "(CASE WHEN %s THEN %s ELSE false END)"
            .formatted(conjunction(others), conjunction(numbers));
  }

  private String conjunction(List<MappingCondition> conditions) {
    return conditions.isEmpty()
        ? "true"
        : conditions.stream().map(this::condition).collect(Collectors.joining(" AND ", "(", ")"));
  }

  private static boolean readsNumber(MappingCondition condition) {
    return switch (condition) {
      case MappingCondition.All all -> all.conditions().stream().anyMatch(MappedSql::readsNumber);
      case MappingCondition.Not not -> readsNumber(not.condition());
      case MappingCondition.OneOf _ -> false;
      case MappingCondition.Is is ->
          is.state() == MappingCondition.State.POSITIVE
              || is.state() == MappingCondition.State.NEGATIVE;
    };
  }

  /// A number that can't be read passes either way, so that its row is found faulty, not lost.
  private String is(MappingCondition.Is is, boolean unreadable) {
    var column = header.sql(is.column());
    return switch (is.state()) {
      case EMPTY -> "(" + column + " IS NULL)";
      case FILLED -> "(" + column + " IS NOT NULL)";
      case POSITIVE -> sign(column, "> 0", unreadable);
      case NEGATIVE -> sign(column, "< 0", unreadable);
    };
  }

  private String sign(String column, String test, boolean unreadable) {
    return "coalesce(%s %s, %s)"
        .formatted(numbers.value(column), test, unreadable ? column + " IS NOT NULL" : "false");
  }

  /// The value as it stands in the file, but for what is taken and translated.
  String text(MappedValue value) {
    return read(value, UnaryOperator.identity());
  }

  /// The value in the form of a folder of facts, or marked as unreadable.
  ///
  /// @param reader SQL for that form of a text, NULL where it can't be read
  String read(MappedValue value, UnaryOperator<String> reader) {
    return guarded(
        value,
        switch (value.origin()) {
          case Origin.FirstOf first ->
              coalesce(first.values().stream().map(each -> read(each, reader)).toList());
          case Origin.Column column -> understood(value, header.sql(column.name()), reader);
          case Origin.Joined joined -> understood(value, joined(joined), reader);
          case Origin.Constant constant -> Sql.text(constant.text());
          case Origin.Calculated calculated ->
              calculated(calculated.formula(), value.notation().numbers());
          case Origin.Between between -> elapsed(between);
          case Origin.Above above -> understood(value, above(above), reader);
          case Origin.NumberWithin number -> numberWithin(number.shared());
          case Origin.Piece piece -> piece(piece, value.notation().numbers());
          case Origin.Fingerprint fingerprint -> fingerprint(fingerprint.columns());
        });
  }

  /// What is meant by a text of the file: the part taken, translated, else read.
  private static String understood(MappedValue value, String text, UnaryOperator<String> reader) {
    var taken = value.take().map(regex -> taken(text, regex)).orElse(text);
    var read = readable(taken, reader);
    return value.values().map(words -> words.sql(taken, read)).orElse(read);
  }

  private static String readable(String text, UnaryOperator<String> reader) {
    var read = reader.apply(text);
    return read.equals(text) ? text : "coalesce(%s, %s%s)".formatted(read, UNREADABLE, text);
  }

  private String guarded(MappedValue value, String sql) {
    return value.where().equals(MappingCondition.always())
        ? sql
        : "CASE WHEN " + condition(value.where()) + " THEN " + sql + " END";
  }

  private static String taken(String text, String regex) {
    int groups = Pattern.compile(regex).matcher("").groupCount();
    var parts = new ArrayList<String>();
    for (int group = Math.min(groups, 1); group <= groups; group++) {
      parts.add(
          "nullif(trim(regexp_extract(%s, %s, %d)), '')".formatted(text, Sql.text(regex), group));
    }
    return coalesce(parts);
  }

  private String above(Origin.Above above) {
    var within = above.within().isEmpty() ? "" : partition(above.within()) + " ";
    return windows.name(
        "last_value(%s IGNORE NULLS) OVER (%sORDER BY %s ROWS UNBOUNDED PRECEDING)"
            .formatted(text(above.value()), within, ROW_IN_FILE));
  }

  private String numberWithin(List<MappedValue> shared) {
    var number = "row_number() OVER (%s ORDER BY %s)".formatted(partition(shared), ROW_IN_FILE);
    return "CAST(" + windows.name(number) + " AS VARCHAR)";
  }

  private String piece(Origin.Piece piece, MappingNumbers written) {
    var text = text(piece.piece());
    var together = partition(piece.within());
    var several =
        windows.name(
            "coalesce(min(%1$s) OVER (%2$s) <> max(%1$s) OVER (%2$s), false)"
                .formatted(
                    "CASE WHEN " + condition(piece.of()) + " THEN " + text + " END", together));
    var sum =
        windows.name(
            "sum(CASE WHEN %s THEN %s END) OVER (%s, %s)"
                .formatted(several, number(piece.balance(), written), together, text));
    var balanced =
        windows.name("max(abs(%s)) OVER (%s) < %s".formatted(sum, together, LESS_THAN_A_CENT));
    return "CASE WHEN " + several + " AND " + balanced + " THEN " + text + " END";
  }

  /// Missing where nothing but constants would be joined.
  private String joined(Origin.Joined joined) {
    var parts = joined.values().stream().map(this::text).toList();
    var found =
        joined.values().stream()
            .filter(part -> !(part.origin() instanceof Origin.Constant))
            .map(this::text)
            .toList();
    return "CASE WHEN %s IS NOT NULL THEN concat_ws(%s, %s) END"
        .formatted(coalesce(found), Sql.text(joined.with()), String.join(", ", parts));
  }

  private String fingerprint(List<String> columns) {
    var cells = columns.isEmpty() ? header.all() : columns.stream().map(header::sql).toList();
    var hash =
        "left(md5(%s), %d)"
            .formatted(
                cells.stream()
                    .map(cell -> "coalesce(" + cell + ", '')")
                    .collect(Collectors.joining(" || chr(31) || ")),
                FINGERPRINT_DIGITS);
    var nth =
        windows.name("row_number() OVER (PARTITION BY " + hash + " ORDER BY " + ROW_IN_FILE + ")");
    return "%s || CASE WHEN %s > 1 THEN '-' || %s ELSE '' END".formatted(hash, nth, nth);
  }

  private String calculated(MappingFormula formula, MappingNumbers written) {
    var faults =
        formula
            .columns()
            .distinct()
            .map(header::sql)
            .map(column ->
                "WHEN %1$s IS NOT NULL AND %2$s IS NULL THEN %3$s%1$s"
                    .formatted(column, written.value(column), UNREADABLE))
            .collect(Collectors.joining(" "));
    var number = MappingNumbers.written(number(formula, written));
    return faults.isEmpty() ? number : "CASE " + faults + " ELSE " + number + " END";
  }

  /// An empty cell beside + or − counts as nothing; what is multiplied or divided by one is empty.
  private String number(MappingFormula formula, MappingNumbers written) {
    return switch (formula) {
      case MappingFormula.Digits digits -> "CAST(" + digits.text() + " AS DOUBLE)";
      case MappingFormula.Column column -> written.value(header.sql(column.name()));
      case MappingFormula.Negative negative -> "-(" + number(negative.of(), written) + ")";
      case MappingFormula.Absolute absolute -> "abs(" + number(absolute.of(), written) + ")";
      case MappingFormula.Both both -> {
        var left = number(both.left(), written);
        var right = number(both.right(), written);
        yield switch (both.operator()) {
          case '+' -> "list_sum([%s, %s])".formatted(left, right);
          case '-' -> "list_sum([%s, -(%s)])".formatted(left, right);
          case '*' -> "(%s * %s)".formatted(left, right);
          default -> "(%s / nullif(%s, 0))".formatted(left, right);
        };
      }
    };
  }

  /// Unreadable where one of both isn't a time, or the end comes first.
  private String elapsed(Origin.Between between) {
    var start = text(between.start());
    var end = text(between.end());
    var seconds = "(" + moment(between.end()) + " - " + moment(between.start()) + ")";
    var length =
        between.isOfOneDay()
            ? "CASE WHEN %1$s < 0 THEN %1$s + 86400 ELSE %1$s END".formatted(seconds)
            : "CASE WHEN %1$s >= 0 THEN %1$s END".formatted(seconds);
    return "CASE WHEN %1$s IS NOT NULL AND %2$s IS NOT NULL THEN coalesce(%3$s, %4$s%1$s || ' – ' || %2$s) END"
        .formatted(
            start, end, MappingNumbers.written("(" + length + ") / " + between.unit()), UNREADABLE);
  }

  private String moment(MappedValue value) {
    return "epoch(TRY_CAST(%s AS TIMESTAMPTZ))".formatted(ways.time(value.notation(), text(value)));
  }

  String partition(List<MappedValue> shared) {
    return "PARTITION BY " + shared.stream().map(this::text).collect(Collectors.joining(", "));
  }

  private static String coalesce(List<String> expressions) {
    return expressions.size() == 1
        ? expressions.getFirst()
        : "coalesce(" + String.join(", ", expressions) + ")";
  }
}
