package app.tamis.agreements.clauses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All that can be agreed upon: kinds of agreements, their clauses, and the terms that are filled
/// in.
public final class Clauses {

  /// Gaps that no term fills, but what is known of the agreement itself.
  public static final Set<String> KNOWN = Set.of("starts_on", "business_hours", "law");

  private static final String FOLDER = "clauses/";

  private final List<Kind> kinds;
  private final List<Term> terms;
  private final List<Computed> computed;
  private final Map<String, Clause> byId;

  Clauses(List<Kind> kinds, List<Term> terms, List<Computed> computed, Map<String, Clause> byId) {
    this.kinds = List.copyOf(kinds);
    this.terms = List.copyOf(terms);
    this.computed = List.copyOf(computed);
    this.byId = Map.copyOf(byId);
  }

  /// Those that come with the program.
  public static Clauses shipped() {
    return Shipped.CLAUSES;
  }

  private static final class Shipped {
    static final Clauses CLAUSES = ClausesReader.read(Clauses::text);
  }

  /// The text of a document that comes with the program, without its folder and ending.
  private static String text(String name) {
    var file = FOLDER + name + ".yaml";
    try (var stream = Clauses.class.getClassLoader().getResourceAsStream(file)) {
      return new String(requireNonNull(stream, file).readAllBytes(), UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  public List<Kind> kinds() {
    return kinds;
  }

  public Optional<Kind> kind(String id) {
    return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
  }

  public Optional<Clause> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// All that stand in some kind, in the order of kinds.
  public List<Clause> all() {
    return kinds.stream()
        .flatMap(kind -> kind.clauses().keySet().stream())
        .distinct()
        .map(byId::get)
        .toList();
  }

  /// The kinds in which a clause can stand.
  public List<Kind> kindsWith(String clause) {
    return kinds.stream().filter(kind -> kind.clauses().containsKey(clause)).toList();
  }

  /// The clauses of a kind that are for a law, in order.
  public List<Clause> of(Kind kind, String law) {
    return kind.clauses().keySet().stream()
        .map(byId::get)
        .filter(clause -> clause.isFor(law))
        .toList();
  }

  public Optional<Term> term(String id) {
    return terms.stream().filter(term -> term.id().equals(id)).findFirst();
  }

  /// The terms to be filled in for texts, in the catalogue's order.
  ///
  /// @param texts with gaps
  public List<Term> terms(Stream<String> texts) {
    var gaps = new LinkedHashSet<String>();
    texts.forEach(text -> gaps.addAll(Gaps.in(text)));
    computed.stream()
        .filter(one -> gaps.contains(one.id()))
        .flatMap(one -> one.operands().stream())
        .toList()
        .forEach(gaps::add);
    return terms.stream().filter(term -> gaps.contains(term.id())).toList();
  }

  /// An amount that is worked out of terms; empty where there is no such one, or a term is open.
  Optional<BigDecimal> computed(String id, Map<String, BigDecimal> numbers) {
    return computed.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .flatMap(one -> one.of(numbers));
  }

  /// The same with clauses that the firm has worded itself in place of those of the same id.
  ///
  /// @param text a document of one clause
  /// @param source what problems shall call it
  /// @throws Problems with every fault of the document
  public Clauses with(String source, String text) {
    var own = ClausesReader.clause(source, text, this);
    var all = new HashMap<>(byId);
    all.put(own.id(), own);
    return new Clauses(kinds, terms, computed, all);
  }

  /// The same with one of them in other words.
  public Clauses worded(String id, Wording words) {
    var all = new HashMap<>(byId);
    all.computeIfPresent(id, (_, clause) -> clause.worded(words));
    return of(all);
  }

  /// The same with a clause of the firm's own, which can be ticked in some kinds.
  public Clauses offering(String id, Wording words) {
    var own = new Clause(id, false, Set.of(), Set.of(), words.title(), words.text(), words.plain());
    var all = new HashMap<>(byId);
    all.put(id, own);
    var offering =
        kinds.stream()
            .map(
                kind -> words.kinds().contains(kind.id()) ? kind.offering(id, this::isAnnex) : kind)
            .toList();
    return new Clauses(offering, terms, computed, all);
  }

  private boolean isAnnex(String id) {
    return find(id).filter(Clause::annex).isPresent();
  }

  /// The names of all gaps that can be filled.
  public List<String> gaps() {
    return Stream.of(
            KNOWN.stream(), terms.stream().map(Term::id), computed.stream().map(Computed::id))
        .flatMap(all -> all)
        .sorted()
        .toList();
  }

  /// Gaps of a text that nothing fills.
  public List<String> unknownGaps(String text) {
    return Gaps.in(text).stream().filter(gap -> !knows(gap)).toList();
  }

  /// The same with these clauses.
  Clauses of(Map<String, Clause> clauses) {
    return new Clauses(kinds, terms, computed, clauses);
  }

  /// Whether a gap can be filled.
  boolean knows(String gap) {
    return KNOWN.contains(gap)
        || term(gap).isPresent()
        || computed.stream().anyMatch(one -> one.id().equals(gap));
  }
}
