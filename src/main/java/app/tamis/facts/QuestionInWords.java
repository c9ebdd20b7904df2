package app.tamis.facts;

import app.tamis.basics.Words;
import app.tamis.facts.MappingQuestion.EveryMonth;
import app.tamis.facts.MappingQuestion.Kind;
import app.tamis.facts.MappingQuestion.Sold;
import app.tamis.facts.MappingQuestion.TwoWays;
import app.tamis.facts.MappingQuestion.UnitOfTime;
import app.tamis.facts.MappingQuestion.WhatCounts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// What a file leaves open, to be asked.
///
/// @param more what the question rests on
/// @param choices one of which is the answer; of words of a status, any number
public record QuestionInWords(String asked, String more, List<Choice> choices) {

  private static final int LONGEST_SAMPLE = 24;

  /// @param answer as [MappingAnswers] have it
  /// @param proposed whether a word of a status counts unless somebody says otherwise
  public record Choice(String answer, String text, boolean proposed) {}

  public QuestionInWords {
    choices = List.copyOf(choices);
  }

  public static QuestionInWords of(MappingQuestion question, Words words) {
    return switch (question) {
      case TwoWays ways when ways.kind() == Kind.COMMA_OR_POINT -> numbers(ways, words);
      case TwoWays ways -> days(ways, words);
      case UnitOfTime unit -> lengths(unit, words);
      case WhatCounts status -> counts(status, words);
      case EveryMonth sold -> everyMonth(sold, words);
    };
  }

  private static QuestionInWords lengths(UnitOfTime unit, Words words) {
    return new QuestionInWords(
        words.say("import.map.lengths", unit.examples().getFirst(), unit.column()),
        words.say("import.map.lengths.text", String.join(" · ", unit.examples())),
        unit.readings().stream()
            .map(reading ->
                choice(
                    reading.way(),
                    words.say(
                        "import.map.length." + named(reading.way()),
                        LengthInWords.of(reading.sum(), words))))
            .toList());
  }

  private static String named(String way) {
    return switch (way) {
      case "h:mm" -> "hours-minutes";
      case "m:ss" -> "minutes-seconds";
      default -> way;
    };
  }

  private static QuestionInWords counts(WhatCounts status, Words words) {
    return new QuestionInWords(
        words.say("import.map.counts", status.column()),
        words.say("import.map.counts.text"),
        status.words().stream()
            .map(word -> new Choice(word.text(), said(word, words), word.counts()))
            .toList());
  }

  private static String said(MappingQuestion.Word word, Words words) {
    var said = WordInWords.of(word, words);
    return switch (word.meaning()) {
      case UNKNOWN -> words.say("import.map.counts.unknown", said);
      case FAILED -> words.say("import.map.counts.failed", said);
      case COUNTS, LEFT_OUT -> said;
    };
  }

  private static QuestionInWords everyMonth(EveryMonth asked, Words words) {
    return new QuestionInWords(
        words.say("import.map.monthly"),
        asked
            .share()
            .map(share -> words.say("import.map.monthly.share", share))
            .orElseGet(() -> words.say("import.map.monthly.text")),
        asked.sold().stream()
            .map(sold -> new Choice(sold.words(), said(sold, words), sold.comesEveryMonth()))
            .toList());
  }

  private static String said(Sold sold, Words words) {
    var lines =
        sold.amount()
            .map(amount ->
                words.say("import.map.monthly.amount", sold.example(), sold.lines(), amount))
            .orElseGet(() -> words.say("import.map.monthly.lines", sold.example(), sold.lines()));
    return sold.guess()
        .filter(kind -> !kind.equals(Sold.RECURRING))
        .map(kind -> words.say("import.map.monthly.else", lines, words.say("word." + kind)))
        .orElse(lines);
  }

  private static QuestionInWords days(TwoWays question, Words words) {
    var example = question.examples().getFirst();
    var first = day(example.first(), words);
    var second = day(example.second(), words);
    return new QuestionInWords(
        words.say("import.map.days", shortened(example.text()), first, second),
        alike(question, words),
        List.of(
            choice(MappingAnswers.FIRST, words.say("import.map.days.first", first)),
            choice(MappingAnswers.SECOND, words.say("import.map.days.second", second))));
  }

  private static String day(String iso, Words words) {
    return DateTimeFormatter.ofPattern("d MMMM", words.locale()).format(LocalDate.parse(iso));
  }

  private static QuestionInWords numbers(TwoWays question, Words words) {
    var example = question.examples().getFirst();
    var mark = example.text().contains(",") ? "comma" : "point";
    boolean comma = mark.equals("comma");
    var first = "import.map.numbers." + (comma ? "decimals" : "thousands") + "." + mark;
    var second = "import.map.numbers." + (comma ? "thousands" : "decimals") + "." + mark;
    return new QuestionInWords(
        words.say("import.map.numbers", shortened(example.text())),
        alike(question, words),
        List.of(
            choice(MappingAnswers.FIRST, words.say(first, number(example.first(), words))),
            choice(MappingAnswers.SECOND, words.say(second, number(example.second(), words)))));
  }

  private static String number(String plain, Words words) {
    double value = Double.parseDouble(plain);
    return value == Math.rint(value) && !plain.contains(".")
        ? words.number((long) value)
        : words.say("import.map.number", value);
  }

  private static Choice choice(String answer, String text) {
    return new Choice(answer, text, false);
  }

  private static String alike(TwoWays question, Words words) {
    return words.say(
        "import.map.alike",
        String.join(", ", question.columns()),
        String.join(
            " · ", question.examples().stream().map(MappingQuestion.Example::text).toList()));
  }

  private static String shortened(String text) {
    var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= LONGEST_SAMPLE ? line : line.substring(0, LONGEST_SAMPLE - 1) + "…";
  }
}
