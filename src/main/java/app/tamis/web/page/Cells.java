package app.tamis.web.page;

import app.tamis.basics.Words;
import app.tamis.grading.Letter;
import app.tamis.measures.Numerals;
import app.tamis.measures.ScaleEnd;
import app.tamis.measures.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.OptionalDouble;

/// Makes cells, in the reader's language.
public record Cells(Numerals numerals) {

  private static final int BEHIND_ALL_LETTERS = 9;

  private Words words() {
    return numerals.words();
  }

  public Cell text(Optional<String> text) {
    return text.map(Cell::text).orElse(Cell.EMPTY);
  }

  /// A word of the facts' own, such as `new_staff`.
  public Cell word(Optional<String> word) {
    return word.map(known -> Cell.text(words().say("word." + known))).orElse(Cell.EMPTY);
  }

  public Cell yesNo(Optional<Boolean> answer) {
    return answer
        .map(yes -> Cell.of(yes ? 0 : 1, words().say(yes ? "word.yes" : "word.no"), yes.toString()))
        .orElse(Cell.EMPTY);
  }

  public Cell day(LocalDate day) {
    return Cell.of(
        (double) day.toEpochDay(),
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(words().locale())
            .format(day),
        day.toString());
  }

  public Cell day(Optional<LocalDate> day) {
    return day.map(this::day).orElse(Cell.EMPTY);
  }

  public Cell moment(LocalDateTime moment) {
    return Cell.of(
        (double) moment.toEpochSecond(ZoneOffset.UTC),
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(words().locale())
            .format(moment),
        moment.toString());
  }

  public Cell month(YearMonth month) {
    return Cell.of(
        (double) month.atDay(1).toEpochDay(), Months.full(month, words()), month.toString());
  }

  /// @param guess whether it is a first guess
  public Cell grade(Optional<Letter> letter, boolean guess) {
    var shown = Letters.shown(letter, guess);
    return Cell.of(letter.map(Enum::ordinal).orElse(BEHIND_ALL_LETTERS), shown, shown);
  }

  /// To the cent.
  public Cell money(double amount) {
    return Cell.of(amount, numerals.number(OptionalDouble.of(amount), 2), decimals(amount, 2));
  }

  public Cell number(double value, int decimals) {
    return Cell.of(
        value, numerals.number(OptionalDouble.of(value), decimals), decimals(value, decimals));
  }

  public Cell number(OptionalDouble value, int decimals) {
    return value.isPresent() ? number(value.getAsDouble(), decimals) : Cell.EMPTY;
  }

  /// As the measure is shown everywhere.
  public Cell measure(Unit unit, OptionalDouble value) {
    return value.isPresent()
        ? Cell.of(value.getAsDouble(), numerals.of(unit, value), decimals(value.getAsDouble(), 4))
        : Cell.EMPTY;
  }

  /// The same with a dash where it isn't known.
  public Cell known(Unit unit, OptionalDouble value) {
    return value.isPresent() ? measure(unit, value) : Cell.text(Numerals.NO_VALUE);
  }

  /// A mean of reactions; at an end of the scale in words, in a file too.
  public Cell reaction(OptionalDouble mean) {
    if (mean.isEmpty()) {
      return Cell.EMPTY;
    }
    double value = mean.getAsDouble();
    var end = ScaleEnd.of(value).map(_ -> numerals.of(Unit.REACTION, mean));
    return Cell.of(
        ScaleEnd.flattened(value),
        end.orElseGet(() -> numerals.number(mean, 1)),
        end.orElseGet(() -> decimals(value, 1)));
  }

  public Cell wholeMoney(OptionalDouble amount) {
    return amount.isPresent()
        ? Cell.of(
            amount.getAsDouble(), numerals.wholeMoney(amount), decimals(amount.getAsDouble(), 2))
        : Cell.EMPTY;
  }

  private static String decimals(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
