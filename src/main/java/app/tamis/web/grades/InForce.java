package app.tamis.web.grades;

import static java.util.stream.Collectors.toSet;

import app.tamis.basics.ClientId;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.caller.Reactions;
import app.tamis.caller.Rounds;
import app.tamis.facts.BookRows;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.PortfolioFacts;
import app.tamis.gradebook.ClientDecided;
import app.tamis.gradebook.FactsInForce;
import app.tamis.gradebook.Gradings;
import app.tamis.gradebook.MatrixPutInForce;
import app.tamis.gradebook.MatrixVersion;
import app.tamis.gradebook.MatrixVersions;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Decisions;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrix;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.CostBasis;
import app.tamis.measures.Numerals;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import app.tamis.portfolio.Clients;
import app.tamis.web.ServerSettings;
import app.tamis.web.page.PortfolioZone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The facts in force, the book's reactions among them, and the grades that they come to by the
/// matrix in force, kept at hand until another import, on the command line too, puts other facts in
/// force, another matrix is, reactions or people's decisions change, or a day is over. Asked on a
/// request, or inside a portfolio: elsewhere the book shows no row.
@Component
public final class InForce implements PortfolioZone {

  private static final int WINDOW = 12;

  private final Facts facts;
  private final MatrixVersions matrices;
  private final Reactions reactions;
  private final Rounds rounds;
  private final ServerSettings settings;
  private final Gradings gradings;
  private final Clock clock;
  private Optional<Made> made = Optional.empty();
  private Instant madeUntil = Instant.MAX;
  private Optional<Snapshot> last = Optional.empty();
  private Optional<Seen> seen = Optional.empty();

  InForce(
      Facts facts,
      MatrixVersions matrices,
      Reactions reactions,
      Rounds rounds,
      ServerSettings settings,
      Gradings gradings,
      Clock clock) {
    this.facts = facts;
    this.matrices = matrices;
    this.reactions = reactions;
    this.rounds = rounds;
    this.settings = settings;
    this.gradings = gradings;
    this.clock = clock;
  }

  /// What a snapshot was made of.
  private record Made(String facts, long reactions) {}

  /// @param discreet what of it readers see who aren't to know what the team feels
  private record Seen(Snapshot whole, Snapshot discreet) {}

  /// @param version of the facts
  /// @param rows what the book adds to them
  /// @param matrix by which the grades were made
  /// @param today where the portfolio is
  /// @param decisions of people, as they count today
  /// @param published what is shown of each client
  /// @param clients the register
  /// @param discretion towards the readers for whom it is
  public record Snapshot(
      String version,
      PortfolioFacts facts,
      BookRows rows,
      MatrixVersion matrix,
      PortfolioGrades grades,
      LocalDate today,
      Decisions decisions,
      Map<ClientId, Gradings.Shown> published,
      Clients clients,
      Discretion discretion) {

    CostBasis costs() {
      return facts.costBasis();
    }

    private Snapshot discreet() {
      var shown = shown().discreet();
      return new Snapshot(
          version,
          facts,
          BookRows.NONE,
          matrix,
          shown.computed(),
          today,
          decisions,
          shown.published(),
          clients,
          new Discretion(false));
    }

    public ShownGrades shown() {
      return new ShownGrades(grades, published, clients);
    }

    /// All clients that the facts know, in the portfolio now or not.
    public Set<ClientId> onRecord() {
      return facts.months().clients().stream().map(ClientOnRecord::id).collect(toSet());
    }

    /// By its number in the register.
    public Optional<ClientGrade> client(int number) {
      return clients.find(number).flatMap(client -> grades.find(client.id()));
    }

    /// Numbers in a reader's format and the portfolio's currency.
    public Numerals numerals(Words words) {
      return new Numerals(words, facts.portfolio().currency());
    }

    /// The grades that other facts or settings come to, at the same month end.
    public PortfolioGrades of(PortfolioFacts other) {
      return Grading.grade(
          other.months(),
          other.costBasis(),
          grades.matrix(),
          grades.window().asOf(),
          WINDOW,
          decisions);
    }

    /// The grades of another month end.
    public PortfolioGrades at(LocalDate monthEnd) {
      return by(grades.matrix(), monthEnd);
    }

    /// The grades of another month end, by another matrix.
    public PortfolioGrades by(Matrix other, LocalDate monthEnd) {
      var asKnown = monthEnd.equals(grades.window().asOf()) ? decisions : decisions.on(monthEnd);
      return Grading.grade(facts.months(), costs(), other, monthEnd, WINDOW, asKnown);
    }
  }

  /// Empty before the first import, and where no fact has a date.
  public synchronized Optional<Snapshot> find() {
    var wanted = wanted();
    if (!wanted.equals(made)
        || !clock.instant().isBefore(madeUntil)
        || last.filter(this::isOfAnotherDay).isPresent()) {
      rounds.settle();
      wanted = wanted();
      madeUntil = reactions.nextEnd().orElse(Instant.MAX);
      last = wanted.flatMap(this::read);
      made = wanted;
    }
    return last;
  }

  /// The same as a reader may see it.
  public synchronized Optional<Snapshot> find(Discretion discretion) {
    return find().map(whole -> seen(whole, discretion));
  }

  /// What of a snapshot a reader may see.
  public synchronized Snapshot seen(Snapshot whole, Discretion discretion) {
    if (discretion.reactions()) {
      return whole;
    }
    var kept =
        seen.filter(known -> known.whole().equals(whole))
            .orElseGet(() -> new Seen(whole, whole.discreet()));
    seen = Optional.of(kept);
    return kept.discreet();
  }

  private Optional<Made> wanted() {
    return facts
        .versionInForce(settings.data())
        .map(version -> new Made(version, reactions.version()));
  }

  /// The portfolio's; the machine's until there is one.
  @Override
  public ZoneId zone() {
    return find()
        .map(known -> known.facts().portfolio().timeZone())
        .orElseGet(ZoneId::systemDefault);
  }

  @TransactionalEventListener
  synchronized void forget(MatrixPutInForce other) {
    forget();
  }

  @TransactionalEventListener
  synchronized void forget(ClientDecided decided) {
    forget();
  }

  private void forget() {
    last = Optional.empty();
    made = Optional.empty();
  }

  /// What the facts would come to with a change merged in, the book's rows among them.
  public PortfolioFacts with(FactsFolder change) {
    return facts.with(settings.data(), change, rows());
  }

  private boolean isOfAnotherDay(Snapshot known) {
    return !known.today().equals(today(known.facts()));
  }

  private LocalDate today(PortfolioFacts facts) {
    return LocalDate.ofInstant(clock.instant(), facts.portfolio().timeZone());
  }

  private Optional<Snapshot> read(Made made) {
    try {
      var rows = rows();
      var stored = facts.stored(settings.data(), rows);
      return stored.months().defaultAsOf().map(asOf -> settled(made, stored, rows, asOf));
    } catch (Problems undoneMeanwhile) {
      return Optional.empty();
    }
  }

  /// Sums of rounds that are over.
  private BookRows rows() {
    return new BookRows(
        reactions.counted().stream()
            .map(round ->
                new BookRows.Reactions(round.clientId(), round.at(), round.people(), round.sum()))
            .toList());
  }

  private Snapshot settled(Made made, PortfolioFacts stored, BookRows rows, LocalDate asOf) {
    var matrix = matrices.inForce();
    var today = today(stored);
    var inForce =
        new FactsInForce(
            made.facts(),
            rows.toString(),
            stored.months(),
            stored.costBasis(),
            matrix.yaml(),
            asOf,
            today,
            WINDOW);
    var clients = gradings.settle(inForce);
    var decisions = gradings.decisionsToday(inForce);
    var grades =
        Grading.grade(
            stored.months(), stored.costBasis(), matrix.matrix(), asOf, WINDOW, decisions);
    return new Snapshot(
        made.facts(),
        stored,
        rows,
        matrix,
        grades,
        today,
        decisions,
        gradings.published(),
        clients,
        new Discretion(true));
  }
}
