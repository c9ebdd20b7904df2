package app.tamis.sample;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a client is like. `archetypes.txt` tells each of them, and what its columns mean.
///
/// @param active share of the work and money that the cast gives the client
record Archetype(String name, Paying paying, Asking asking, Bond bond, double active) {

  private static final Map<String, Archetype> ALL =
      TextTable.read("archetypes.txt").stream()
          .map(Archetype::of)
          .collect(Collectors.toMap(Archetype::name, Function.identity()));

  /// How bills are met. Days late are negative for those who pay early.
  record Paying(
      int daysLate,
      int varies,
      double bounced,
      double disputed,
      int monthsOwed,
      double prepaid,
      String method) {

    boolean byDebit() {
      return method.equals("direct_debit");
    }

    /// Days to pay; who lets himself be debited has fewer, since the date is ours.
    int termDays() {
      return byDebit() ? 10 : 30;
    }
  }

  /// How help is asked for.
  ///
  /// @param nights emergency calls outside business hours, a month
  record Asking(double proper, double urgent, double tampered, double nights) {}

  /// What they think of us, and we of them.
  ///
  /// @param news good news a year
  /// @param refers firms sent our way a year
  /// @param advice parts of welcomed, questioned, cheapest, refused; none where advice is not
  ///   answered
  /// @param survey empty where surveys are not answered
  record Bond(double news, double refers, List<Double> advice, OptionalInt survey, double mood) {

    Bond {
      advice = List.copyOf(advice);
    }
  }

  static Archetype named(String name) {
    Archetype archetype = ALL.get(name);
    if (archetype == null) {
      throw new IllegalArgumentException("no archetype is called " + name);
    }
    return archetype;
  }

  private static Archetype of(TextTable.Row row) {
    return new Archetype(
        row.text("archetype"), paying(row), asking(row), bond(row), row.percent("active"));
  }

  private static Paying paying(TextTable.Row row) {
    return new Paying(
        row.whole("pays"),
        row.whole("varies"),
        row.percent("bounced"),
        row.percent("disputed"),
        row.whole("owes"),
        row.percent("prepaid"),
        row.text("method"));
  }

  private static Asking asking(TextTable.Row row) {
    return new Asking(
        row.percent("proper"),
        row.percent("urgent"),
        row.percent("tampered"),
        row.number("nights"));
  }

  private static Bond bond(TextTable.Row row) {
    return new Bond(
        row.number("news"), row.number("refers"), advice(row), survey(row), row.number("mood"));
  }

  private static List<Double> advice(TextTable.Row row) {
    return row.isNone("advice")
        ? List.of()
        : Stream.of(row.text("advice").split("/", -1)).map(Double::valueOf).toList();
  }

  private static OptionalInt survey(TextTable.Row row) {
    return row.isNone("survey") ? OptionalInt.empty() : OptionalInt.of(row.whole("survey"));
  }
}
