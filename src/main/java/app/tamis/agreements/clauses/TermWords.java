package app.tamis.agreements.clauses;

import app.tamis.basics.Amount;
import app.tamis.basics.Dates;
import app.tamis.basics.Money;
import app.tamis.basics.Words;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Says what terms are agreed upon, as it stands in a sentence: money to the cent.
///
/// @param currency of all amounts
public record TermWords(Words words, Currency currency) {

  /// @param value as it is kept
  public String of(Term term, String value) {
    return switch (term.type()) {
      case AMOUNT -> money(new BigDecimal(value));
      case PERCENT -> words.say("agreements.percent", number(value));
      case TIMES -> number(value);
      case DAYS -> words.say("agreements.days", new BigDecimal(value));
      case MONTHS -> words.say("agreements.months", new BigDecimal(value));
      case HOURS -> words.say("agreements.hours", new BigDecimal(value));
      case COUNT -> number(value);
      case TEXT -> value;
      case DATE -> Dates.in(words.locale(), LocalDate.parse(value));
      case METHOD -> words.say("agreements.method." + value);
      case MONTH ->
          Month.of(Integer.parseInt(value)).getDisplayName(TextStyle.FULL, words.locale());
    };
  }

  /// What fills a gap, be it a term or an amount that is worked out of some; empty where it is
  /// open.
  ///
  /// @param values terms by id, as they are kept
  public Optional<String> gap(String id, Clauses clauses, Map<String, String> values) {
    var term = clauses.term(id);
    if (term.isPresent()) {
      return Optional.ofNullable(values.get(id)).map(value -> of(term.get(), value));
    }
    var numbers = new HashMap<String, BigDecimal>();
    values.forEach((name, value) -> {
      if (clauses.term(name).filter(one -> one.type().isNumber()).isPresent()) {
        numbers.put(name, new BigDecimal(value));
      }
    });
    return clauses.computed(id, numbers).map(this::money);
  }

  public String money(BigDecimal amount) {
    return Money.exact(new Amount(amount, currency), words.locale());
  }

  private String number(String value) {
    return NumberFormat.getNumberInstance(words.locale()).format(new BigDecimal(value));
  }
}
