package app.tamis.agreements;

import app.tamis.agreements.clauses.Clause;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.agreements.clauses.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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

  /// The same between both, with other clauses and what is filled into them.
  public Draft with(List<Worded> others, Map<String, String> filled) {
    return new Draft(
        kind, language, law, currency, startsOn, hours, withdrawal, firm, client, others, filled);
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

  /// The clauses that can stand in it: what the catalogue has for its kind and law, and, each where
  /// it stands, what it says that was taken out of the catalogue since.
  public List<Clause> offered(Clauses catalogue) {
    var offered = new ArrayList<Clause>();
    catalogue.kind(kind).map(one -> catalogue.of(one, law)).ifPresent(offered::addAll);
    var before = Optional.<String>empty();
    for (var worded : clauses) {
      if (offered.stream().noneMatch(one -> one.id().equals(worded.clause()))) {
        offered.add(place(before, offered), worded.clause(language));
      }
      before = Optional.of(worded.clause());
    }
    return offered;
  }

  /// Right behind another, or first.
  private static int place(Optional<String> before, List<Clause> among) {
    return before.map(id -> among.stream().map(Clause::id).toList().indexOf(id) + 1).orElse(0);
  }

  public Optional<Worded> clause(String id) {
    return clauses.stream().filter(one -> one.clause().equals(id)).findFirst();
  }
}
