package app.tamis.agreements.clauses;

import app.tamis.basics.Message;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What may be filled in for a term, and how it is kept: numbers with a point and no groups, days
/// as `2026-01-31`.
public final class TermEntries {

  private static final int LONGEST_TEXT = 200;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f’']");
  private static final Pattern SIGNS = Pattern.compile("[\\p{Sc}%]");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}([.,]\\d{1,6})?");

  /// A comma and three digits: twelve hundred to some, one and a fifth to others.
  private static final Pattern TWO_WAYS = Pattern.compile("\\d{1,3}[.,]\\d{3}");

  private static final Term AMOUNT =
      new Term(
          "amount",
          TermType.AMOUNT,
          Optional.empty(),
          Optional.empty(),
          Optional.of(new BigDecimal("0.01")),
          Optional.of(new BigDecimal("9999999")),
          Map.of());

  private TermEntries() {}

  /// What came of reading an entry.
  public sealed interface Entry {

    /// What is wrong with it.
    default Optional<Message> wrong() {
      return this instanceof Wrong(var fault) ? Optional.of(fault) : Optional.empty();
    }

    /// @param value as it is kept
    record Read(String value) implements Entry {}

    record Nothing() implements Entry {}

    record Wrong(Message fault) implements Entry {}
  }

  /// An amount of no agreement: above nothing, to the cent.
  public static Entry amount(String typed) {
    return read(AMOUNT, typed);
  }

  public static Entry read(Term term, String typed) {
    var text = typed.strip();
    if (text.isEmpty()) {
      return new Entry.Nothing();
    }
    return switch (term.type()) {
      case TEXT ->
          text.length() > LONGEST_TEXT
              ? wrong("agreements.term.long", text.length(), LONGEST_TEXT)
              : new Entry.Read(text);
      case DATE -> date(text);
      case METHOD ->
          TermType.METHODS.contains(text)
              ? new Entry.Read(text)
              : wrong("agreements.term.method", text, TermType.METHODS);
      case AMOUNT, PERCENT, TIMES, DAYS, MONTHS, HOURS, COUNT, MONTH -> number(term, text);
    };
  }

  private static Entry date(String text) {
    try {
      return new Entry.Read(LocalDate.parse(text).toString());
    } catch (DateTimeException notOne) {
      return wrong("agreements.term.date", text);
    }
  }

  private static Entry number(Term term, String text) {
    var bare = SIGNS.matcher(BLANKS.matcher(text).replaceAll("")).replaceAll("");
    if (TWO_WAYS.matcher(bare).matches()) {
      return wrong("agreements.term.two-ways", text, bare.replaceAll("[.,]", ""));
    }
    if (!NUMBER.matcher(bare).matches()) {
      return wrong("agreements.term.number", text);
    }
    var number = new BigDecimal(bare.replace(',', '.')).stripTrailingZeros();
    if (number.scale() > decimals(term.type())) {
      return term.type().isWhole()
          ? wrong("agreements.term.whole", text)
          : wrong("agreements.term.decimals", text);
    }
    return bounded(term, number)
        .<Entry>map(Entry.Wrong::new)
        .orElseGet(() -> new Entry.Read(number.toPlainString()));
  }

  private static int decimals(TermType type) {
    return type.isWhole() ? 0 : 2;
  }

  private static Optional<Message> bounded(Term term, BigDecimal number) {
    var least = term.type() == TermType.MONTH ? Optional.of(BigDecimal.ONE) : term.least();
    var most = term.type() == TermType.MONTH ? Optional.of(BigDecimal.valueOf(12)) : term.most();
    if (least.filter(bound -> number.compareTo(bound) < 0).isPresent()) {
      return Optional.of(Message.of("agreements.term.least", number, least.get()));
    }
    return most.filter(bound -> number.compareTo(bound) > 0)
        .map(bound -> Message.of("agreements.term.most", number, bound));
  }

  private static Entry wrong(String key, Object... arguments) {
    return new Entry.Wrong(Message.of(key, arguments));
  }
}
