package app.tamis.agreements;

import app.tamis.agreements.ClauseVersion.State;
import app.tamis.agreements.clauses.Clause;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.agreements.clauses.Wording;
import app.tamis.agreements.clauses.WordingCheck;
import app.tamis.basics.Problems;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to the clauses from which new agreements are drafted: those that come with Tamis, with
/// the firm's own words laid over them, and clauses of its own. Each change makes a new version;
/// versions are never changed, and any can be put in force again. Agreements keep the words that
/// they were drafted with.
@Component
@Transactional
public class ClauseCatalogue {

  private static final String OWN = "own_";
  private static final int LONGEST_ID = 40;

  private final ClauseBook book;
  private final Trail trail;
  private final Clock clock;
  private final Clauses shipped = Clauses.shipped();

  ClauseCatalogue(ClauseBook book, Trail trail, Clock clock) {
    this.book = book;
    this.trail = trail;
    this.clock = clock;
  }

  /// What is agreed upon from now on.
  @Transactional(readOnly = true)
  public Clauses inForce() {
    var catalogue = shipped;
    for (var version : book.latest()) {
      catalogue = laidOver(catalogue, version);
    }
    return catalogue;
  }

  private Clauses laidOver(Clauses catalogue, ClauseVersion version) {
    return switch (version.state()) {
      case WORDED ->
          shipped.find(version.clause()).isPresent()
              ? catalogue.worded(version.clause(), version.words())
              : catalogue.offering(version.clause(), version.words());
      case SHIPPED, OUT -> catalogue;
    };
  }

  /// The shipped ones in their order, then the firm's own, those that were taken out among them.
  @Transactional(readOnly = true)
  public List<CatalogueClause> list() {
    Map<String, ClauseVersion> latest =
        book.latest().stream()
            .collect(Collectors.toMap(ClauseVersion::clause, Function.identity()));
    var all = new ArrayList<CatalogueClause>();
    for (var clause : shipped.all()) {
      all.add(of(clause.id(), Optional.ofNullable(latest.get(clause.id()))));
    }
    latest.values().stream()
        .filter(version -> shipped.find(version.clause()).isEmpty())
        .sorted(Comparator.comparing(ClauseVersion::clause))
        .forEach(version -> all.add(of(version.clause(), Optional.of(version))));
    return all;
  }

  @Transactional(readOnly = true)
  public Optional<CatalogueClause> find(String id) {
    var clause = of(id, book.list(id).stream().findFirst());
    return clause.isOwn() && clause.latest().isEmpty() ? Optional.empty() : Optional.of(clause);
  }

  private CatalogueClause of(String id, Optional<ClauseVersion> latest) {
    return new CatalogueClause(id, shipped.find(id).map(Clause::wording), latest);
  }

  /// Newest first; none where the clause is as it came.
  @Transactional(readOnly = true)
  public List<ClauseVersion> versions(String id) {
    return book.list(id);
  }

  /// What came of changing a clause.
  public enum Saved {
    SAVED,

    /// It says what it said before.
    SAME,

    /// Somebody saved another version meanwhile.
    TOO_LATE,

    /// There is no such clause, or no such version of it.
    ABSENT
  }

  /// Keeps a wording and has new agreements use it. One that says what the shipped clause says is
  /// that of Tamis again.
  ///
  /// @param seen the version that was changed
  /// @throws Problems with all that is wrong with it
  public Saved save(String id, int seen, Wording words, Signature by) {
    book.lock();
    var now = find(id);
    if (now.isEmpty()) {
      return Saved.ABSENT;
    }
    if (now.get().version() != seen) {
      return Saved.TOO_LATE;
    }
    return put(now.get(), words, by);
  }

  /// Puts an earlier version in force again; 0 is the clause as it comes with Tamis.
  ///
  /// @throws Problems where a later Tamis can't fill its gaps any more
  public Saved putBack(String id, int number, Signature by) {
    book.lock();
    var now = find(id);
    if (now.isEmpty()) {
      return Saved.ABSENT;
    }
    var words =
        number == 0
            ? now.get().shipped()
            : book.list(id).stream()
                .filter(version -> version.number() == number)
                .map(ClauseVersion::words)
                .findFirst();
    return words.map(earlier -> put(now.get(), earlier, by)).orElse(Saved.ABSENT);
  }

  private Saved put(CatalogueClause now, Wording words, Signature by) {
    refuseFaults(words);
    if (words.equals(now.words()) && now.shippedBefore().isEmpty() && !now.isOut()) {
      return Saved.SAME;
    }
    boolean asShipped = now.shipped().equals(Optional.of(words));
    add(now, asShipped ? State.SHIPPED : State.WORDED, words, by);
    var deed = asShipped ? "trail.clause.shipped" : "trail.clause.worded";
    trail.record(by, now.isOut() ? "trail.clause.back" : deed, name(words));
    return Saved.SAVED;
  }

  /// Adds a clause of the firm's own.
  ///
  /// @return its id
  /// @throws Problems with all that is wrong with it
  public String add(Wording words, Signature by) {
    book.lock();
    refuseFaults(words);
    var id = id(words);
    add(of(id, Optional.empty()), State.WORDED, words, by);
    trail.record(by, "trail.clause.added", name(words));
    return id;
  }

  /// Takes a clause of the firm's own out of the catalogue; agreements keep it.
  ///
  /// @return false where it isn't in it, or comes with Tamis
  public boolean takeOut(String id, Signature by) {
    book.lock();
    var own = find(id).filter(clause -> clause.isOwn() && !clause.isOut());
    own.ifPresent(clause -> {
      add(clause, State.OUT, clause.words(), by);
      trail.record(by, "trail.clause.out", name(clause.words()));
    });
    return own.isPresent();
  }

  private void add(CatalogueClause now, State state, Wording words, Signature by) {
    book.add(
        new ClauseVersion(
            now.id(), now.version() + 1, state, words, now.shipped(), by.name(), clock.instant()));
  }

  private void refuseFaults(Wording words) {
    var faults = new WordingCheck(shipped).faults(words);
    if (!faults.isEmpty()) {
      throw new Problems(List.copyOf(faults.values()));
    }
  }

  /// After its English heading, so that who reads the book knows it.
  private String id(Wording words) {
    var plain =
        Normalizer.normalize(words.part(Wording.Part.TITLE, "en"), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_|_$", "");
    var first = OWN + (plain.length() > LONGEST_ID ? plain.substring(0, LONGEST_ID) : plain);
    return Stream.concat(
            Stream.of(first), IntStream.iterate(2, n -> n + 1).mapToObj(n -> first + "_" + n))
        .filter(id -> find(id).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static String name(Wording words) {
    return Wording.LANGUAGES.stream()
        .map(language -> words.part(Wording.Part.TITLE, language))
        .distinct()
        .collect(Collectors.joining(" / "));
  }
}
