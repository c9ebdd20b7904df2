package app.tamis.agreements;

import app.tamis.agreements.clauses.Clauses;
import app.tamis.agreements.clauses.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What an agreement says. The wording of its clauses is its own: what the catalogue says later
/// changes nothing in it.
///
/// @param kind of agreement, by its id in the catalogue
/// @param language `en` or `fr`
/// @param law the country whose law governs, ISO 3166-1 alpha-2
/// @param currency ISO 4217, of all amounts
/// @param hours when the firm is open, in words of the language
/// @param withdrawal whether the client may withdraw for 14 days, and is given the form to do so
/// @param terms what was filled in, by the term's id; none for what is open
public record Draft(
    String kind,
    String language,
    String law,
    String currency,
    LocalDate startsOn,
    String hours,
    boolean withdrawal,
    Party firm,
    Party client,
    List<Worded> clauses,
    Map<String, String> terms) {

  public Draft {
    clauses = List.copyOf(clauses);
    terms = new TreeMap<>(terms);
  }

  public Currency money() {
    return Currency.getInstance(currency);
  }

  /// All terms that its clauses speak of.
  public List<Term> asked(Clauses catalogue) {
    return catalogue.terms(clauses.stream().flatMap(one -> Stream.of(one.text(), one.plain())));
  }

  /// Those of them that are still open.
  public List<Term> open(Clauses catalogue) {
    return asked(catalogue).stream().filter(term -> !terms.containsKey(term.id())).toList();
  }

  /// A number that was agreed upon; empty where no clause speaks of it, or it is open.
  public Optional<BigDecimal> number(String term, Clauses catalogue) {
    return asked(catalogue).stream()
        .filter(one -> one.id().equals(term) && one.type().isNumber())
        .findFirst()
        .map(one -> terms.get(one.id()))
        .map(BigDecimal::new);
  }

  public Optional<Worded> clause(String id) {
    return clauses.stream().filter(one -> one.clause().equals(id)).findFirst();
  }
}
