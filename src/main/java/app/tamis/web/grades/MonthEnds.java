package app.tamis.web.grades;

import app.tamis.gradebook.Gradings;
import app.tamis.gradebook.MatrixVersion;
import app.tamis.gradebook.MatrixVersions;
import app.tamis.gradebook.Standing;
import app.tamis.grading.Matrix;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// The last month ends graded, at each as it was known then. Letters are kept at hand like what is
/// in force, and of what made them as much as pages show; whole gradings of the past aren't.
@Component
public final class MonthEnds {

  private static final int MOST = 24;

  /// How many months back a client's page looks for what moved it.
  private static final int SINCE = 3;

  /// Whoever compares month ends looks at a few pairs again and again.
  private static final int PAIRS = 8;

  private final InForce inForce;
  private final MatrixVersions matrices;
  private final Gradings gradings;
  private final PerStanding<Kind, Past> kept;
  private final PerStanding<Discretion, ClientsPast> clients;
  private final PerStanding<Kind, Map<Pair, List<Moving>>> moved;

  MonthEnds(InForce inForce, MatrixVersions matrices, Gradings gradings) {
    this.inForce = inForce;
    this.matrices = matrices;
    this.gradings = gradings;
    this.kept = inForce.perStanding();
    this.clients = inForce.perStanding();
    this.moved = inForce.perStanding();
  }

  /// Whose rules a past month end is graded by.
  public enum Rules {
    /// As it was published, with what people had decided; only since there is a book.
    PUBLISHED,
    /// By today's everywhere, so that what changed is the client.
    TODAY,
    /// By those that were in force when the month was over; by today's where those were the first
    /// edition's, by which nobody can grade any more.
    THEN
  }

  private record Kind(Rules rules, Discretion discretion) {}

  private record Pair(LocalDate from, LocalDate to) {}

  /// @param now as a reader may see it
  /// @param ends oldest first, at least one
  /// @param standsIn whether today's matrix stands in for one of the first edition
  public record Past(Standing whole, Standing now, List<PastEnd> ends, boolean standsIn) {

    public Past {
      ends = List.copyOf(ends);
    }

    public Optional<PastEnd> at(LocalDate end) {
      return ends.stream().filter(grades -> grades.asOf().equals(end)).findFirst();
    }
  }

  /// As a reader may see them. Empty where nothing is graded.
  public Optional<Past> find(Rules rules, Discretion discretion) {
    return inForce.find().map(now -> of(now, rules, discretion));
  }

  /// The same for facts, rules and decisions that are known.
  public Past of(Standing whole, Rules rules, Discretion discretion) {
    return kept.get(whole, new Kind(rules, discretion), () -> past(whole, rules, discretion));
  }

  /// What each client was like at the same month ends, by today's rules.
  public ClientsPast clients(Standing whole, Discretion discretion) {
    return clients.get(whole, discretion, () -> clientsPast(whole, discretion));
  }

  /// Who had another grade at one of the month ends than at an earlier one, and why.
  public List<Moving> moved(Past past, Rules rules, PastEnd from, PastEnd to) {
    var discretion = Discretion.of(past.now());
    var known = moved.get(past.whole(), new Kind(rules, discretion), MonthEnds::fewPairs);
    var pair = new Pair(from.asOf(), to.asOf());
    synchronized (known) {
      return known.computeIfAbsent(pair, _ -> moving(past.whole(), rules, discretion, pair));
    }
  }

  private static Map<Pair, List<Moving>> fewPairs() {
    return new LinkedHashMap<>(PAIRS, 1, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<Pair, List<Moving>> eldest) {
        return size() > PAIRS;
      }
    };
  }

  private List<Moving> moving(Standing whole, Rules rules, Discretion discretion, Pair pair) {
    var gradings = new Graded(whole, rules);
    return gradings
        .at(pair.from())
        .flatMap(before ->
            gradings
                .at(pair.to())
                .map(after ->
                    Movers.between(
                        discretion.of(before),
                        discretion.of(after),
                        whole.facts().portfolio().currency())))
        .orElse(List.of());
  }

  private Past past(Standing whole, Rules rules, Discretion discretion) {
    var graded = new Graded(whole, rules);
    var ends =
        graded.ends().stream()
            .flatMap(end -> graded.at(end).stream())
            .map(discretion::of)
            .map(PastEnd::of)
            .toList();
    return new Past(
        whole,
        inForce.seen(whole, discretion),
        ends,
        rules == Rules.THEN && ends.stream().anyMatch(end -> graded.standsIn(end.asOf())));
  }

  /// What clients were like doesn't depend on who looks; how much of it made their grade does.
  private ClientsPast clientsPast(Standing whole, Discretion discretion) {
    var graded = new Graded(whole, Rules.TODAY);
    var ends = graded.ends();
    var readings =
        discretion.reactions()
            ? ends.stream().map(whole::portfolio).map(ClientsPast::readings).toList()
            : clients(whole, new Discretion(true)).readings();
    var since = ends.get(Math.max(0, ends.size() - 1 - SINCE));
    return ClientsPast.of(
        readings,
        discretion.of(graded.at(since).orElseThrow()).computed(),
        inForce.seen(whole, discretion).grades());
  }

  /// Month ends graded by the rules asked for, each when it is asked for: whole ones take a hundred
  /// times what is kept of them.
  private final class Graded {

    private final Standing now;
    private final Rules rules;
    private final Then then;

    Graded(Standing now, Rules rules) {
      this.now = now;
      this.rules = rules;
      this.then = new Then(now);
    }

    /// Oldest first.
    List<LocalDate> ends() {
      return switch (rules) {
        case PUBLISHED -> gradings.monthEnds(MOST);
        case TODAY, THEN -> sinceFirst();
      };
    }

    private List<LocalDate> sinceFirst() {
      var last = YearMonth.from(asOf());
      var first = now.facts().months().coverage().firstMonth().orElse(last);
      return IntStream.iterate(MOST - 1, back -> back >= 0, back -> back - 1)
          .mapToObj(last::minusMonths)
          .filter(month -> !month.isBefore(first) || month.equals(last))
          .map(YearMonth::atEndOfMonth)
          .toList();
    }

    /// Empty where nothing was published.
    Optional<ShownGrades> at(LocalDate end) {
      return switch (rules) {
        case PUBLISHED ->
            gradings
                .kept(end)
                .map(kept -> new ShownGrades(kept.grades(), kept.published(), now.clients()));
        case TODAY -> Optional.of(by(now.grades().matrix(), end));
        case THEN -> Optional.of(by(then.matrix(end), end));
      };
    }

    private ShownGrades by(Matrix matrix, LocalDate end) {
      var grades = end.equals(asOf()) ? now.grades() : now.by(matrix, end);
      return new ShownGrades(grades, Map.of(), now.clients());
    }

    private LocalDate asOf() {
      return now.grades().window().asOf();
    }

    boolean standsIn(LocalDate end) {
      return then.standsIn(end);
    }
  }

  /// The matrices that were in force when months were over, each asked for and read once.
  private final class Then {

    private final Standing now;
    private final Map<LocalDate, MatrixVersion> versions = new HashMap<>();
    private final Map<Integer, Optional<Matrix>> read = new HashMap<>();

    Then(Standing now) {
      this.now = now;
    }

    Matrix matrix(LocalDate end) {
      return find(end).orElseGet(() -> now.grades().matrix());
    }

    /// Whether today's has to stand in.
    boolean standsIn(LocalDate end) {
      return find(end).isEmpty();
    }

    private Optional<Matrix> find(LocalDate end) {
      var version = versions.computeIfAbsent(end, this::version);
      return read.computeIfAbsent(
          version.number(),
          _ -> version.isOfFirstRules() ? Optional.empty() : Optional.of(version.matrix()));
    }

    private MatrixVersion version(LocalDate end) {
      var zone = now.facts().portfolio().timeZone();
      return matrices.inForceAt(end.plusDays(1).atStartOfDay(zone).toInstant());
    }
  }
}
