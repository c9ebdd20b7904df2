package app.tamis.facts.mapping;

import app.tamis.basics.Message;
import app.tamis.facts.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One column of a fact table made of one row of a file: the SQL for its text in the form of a
/// folder of facts, and in words what would have been accepted.
record MappedCell(MappedColumn mapped, MappedSql sql) {

  String text() {
    var value = mapped.value();
    var text = sql.read(value, original -> reader(original, value.notation()));
    var signed = mapped.negateWhere().map(where -> negated(text, where)).orElse(text);
    return hasCurrency() ? sql.inOneCurrency(signed) : signed;
  }

  private boolean hasCurrency() {
    return sql.currency().isPresent() && MappedColumn.isMoney(mapped.column());
  }

  /// The file's columns that it is made of.
  List<String> sources() {
    var currency = hasCurrency() ? sql.currency().stream() : Stream.<String>empty();
    return Stream.concat(mapped.value().sources(), currency).distinct().toList();
  }

  private String negated(String text, MappingCondition where) {
    return """
    CASE WHEN starts_with(%1$s, chr(1)) OR NOT %2$s THEN %1$s \
    WHEN starts_with(%1$s, '-') THEN substr(%1$s, 2) ELSE '-' || ltrim(%1$s, '+') END\
    """
        .formatted(text, sql.condition(where));
  }

  private String reader(String text, MappingNotation notation) {
    return switch (mapped.column().type()) {
      case Column.Type.Text _,
          Column.Type.Choice _,
          Column.Type.Several _,
          Column.Type.YesNo _,
          Column.Type.Country _ ->
          text;
      case Column.Type.Date _ -> sql.ways().date(notation, text);
      case Column.Type.Time _ -> sql.ways().time(notation, text);
      case Column.Type.Decimal _, Column.Type.WholeNumber _ ->
          MappedColumn.unit(mapped.column())
              .map(unit -> notation.duration(text, unit))
              .orElseGet(() -> number(text, notation.numbers()));
    };
  }

  private String number(String text, MappingNumbers numbers) {
    return MappedColumn.isMoney(mapped.column())
        ? MappedSql.ownMoney(text, numbers.plain(text))
        : numbers.plain(text);
  }

  /// What would have been accepted, where the mapping knows better than the column's type.
  Optional<Message> expected() {
    var notation = mapped.value().notation();
    return switch (mapped.column().type()) {
      case Column.Type.Text _ -> Optional.empty();
      case Column.Type.Choice choice -> expectedWords(choice.values());
      case Column.Type.Several several -> expectedWords(several.values());
      case Column.Type.YesNo _ -> expectedWords(List.of("true", "false"));
      case Column.Type.Country _ -> Optional.empty();
      case Column.Type.Date _ -> expectedMoment("mapping.expected.date", notation.dates());
      case Column.Type.Time _ -> expectedMoment("mapping.expected.time", notation.times());
      case Column.Type.Decimal _, Column.Type.WholeNumber _ -> expectedNumber(notation);
    };
  }

  private static Optional<Message> expectedMoment(String key, List<MappingPattern> ways) {
    var texts = ways.stream().map(MappingPattern::text).toList();
    return switch (texts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Message.of(key, texts.getFirst()));
      default -> Optional.of(Message.of("mapping.expected.ways", texts));
    };
  }

  private Optional<Message> expectedWords(List<String> accepted) {
    return mapped
        .value()
        .values()
        .map(words ->
            Message.of("mapping.expected.words", List.copyOf(words.meanings().keySet()), accepted));
  }

  private Optional<Message> expectedNumber(MappingNotation notation) {
    if (mapped.value().origin() instanceof MappedValue.Origin.Between between) {
      var times = between.start().notation().times();
      return Optional.of(
          Message.of(
              "mapping.expected.between",
              times.stream().findFirst().map(MappingPattern::text).orElse("2025-03-31T14:05:00")));
    }
    var duration = MappedColumn.unit(mapped.column()).flatMap(_ -> notation.durations());
    if (duration.isPresent()) {
      return duration.map(way -> Message.of("mapping.expected.duration", way.text()));
    }
    if (MappedColumn.isMoney(mapped.column())) {
      return Optional.of(Message.of("mapping.expected.money", notation.numbers().sample()));
    }
    return notation.numbers().equals(MappingNumbers.PLAIN)
        ? Optional.empty()
        : Optional.of(Message.of("mapping.expected.number", notation.numbers().sample()));
  }
}
