package app.tamis.gradebook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import app.tamis.basics.ClientId;
import app.tamis.basics.Sha256;
import app.tamis.facts.BookRows.Refusal;
import app.tamis.gradebook.GradingBook.Header;
import app.tamis.grading.Decisions;
import app.tamis.grading.Grading;
import app.tamis.grading.Letter;
import app.tamis.grading.Matrices;
import app.tamis.grading.Matrix;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Clients;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to grades as they were made and published.
@Component
@Transactional
public class Gradings {

  private static final Logger LOG = LoggerFactory.getLogger(Gradings.class);

  /// Of a portfolio that was never graded, a year is graded at once: as it would have been known.
  private static final int MONTHS_AT_FIRST = 12;

  private final GradingBook book;
  private final DecisionBook decided;
  private final ClientRegister register;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Gradings(
      GradingBook book,
      DecisionBook decided,
      ClientRegister register,
      Clock clock,
      ApplicationEventPublisher events) {
    this.book = book;
    this.decided = decided;
    this.register = register;
    this.clock = clock;
    this.events = events;
  }

  /// What is shown of a client.
  ///
  /// @param grade empty where not graded
  /// @param computed by the matrix and people's decisions; another where the published one is held
  /// @param because a [app.tamis.grading.Publishing.Because] in lower case, or `held`
  public record Shown(
      LocalDate monthEnd, Optional<Letter> grade, Optional<Letter> computed, String because) {

    public boolean isHeld() {
      return !grade.equals(computed);
    }
  }

  /// A month end's grades.
  ///
  /// @param grades made again from what was known then
  /// @param published what was shown of each client, by id
  public record Kept(PortfolioGrades grades, Map<ClientId, Shown> published) {}

  /// Grades the month ends that weren't graded yet, and the last anew where other facts, rules or
  /// decisions are in force. Where all is as it was, nothing is done. Clients that are new are
  /// registered.
  ///
  /// @return the register
  public Clients settle(FactsInForce facts) {
    var shown = letters();
    var clients =
        register.know(
            facts.months().clients().stream()
                .collect(toMap(ClientOnRecord::id, ClientOnRecord::name)));
    gradeWhatIsDue(facts);
    announce(facts.asOf(), shown, letters());
    return clients;
  }

  private void gradeWhatIsDue(FactsInForce facts) {
    book.withdrawAfter(facts.asOf(), clock.instant());
    var latest = book.latest();
    var first =
        latest
            .map(Header::monthEnd)
            .map(end -> end.isBefore(facts.asOf()) ? monthAfter(end) : end)
            .orElseGet(() -> back(facts.asOf(), MONTHS_AT_FIRST));
    var basis = basis(facts, decisionsAt(facts.asOf(), facts));
    if (latest.filter(kept -> first.equals(kept.monthEnd())).isPresent()
        && latest.get().basis().equals(basis)) {
      return;
    }
    var matrix = Matrices.read("matrix", facts.matrix());
    var before = book.find(back(first, 1)).map(this::again);
    for (var end = first; !end.isAfter(facts.asOf()); end = monthAfter(end)) {
      before = settle(facts, matrix, end, before);
    }
  }

  private Map<ClientId, Optional<Letter>> letters() {
    return published().entrySet().stream()
        .collect(toMap(Map.Entry::getKey, shown -> shown.getValue().grade()));
  }

  private void announce(
      LocalDate asOf, Map<ClientId, Optional<Letter>> was, Map<ClientId, Optional<Letter>> now) {
    Stream.concat(was.keySet().stream(), now.keySet().stream())
        .distinct()
        .sorted()
        .map(client ->
            new GradeSettled(
                client,
                asOf,
                was.getOrDefault(client, Optional.empty()),
                now.getOrDefault(client, Optional.empty())))
        .filter(settled -> !settled.was().equals(settled.grade()))
        .forEach(events::publishEvent);
  }

  /// Empty where nobody was a client then.
  private Optional<Settled> settle(
      FactsInForce facts, Matrix matrix, LocalDate end, Optional<Settled> before) {
    var decisions = decisionsAt(end, facts);
    var grades =
        Grading.grade(facts.months(), facts.costs(), matrix, end, facts.windowMonths(), decisions);
    if (grades.clients().isEmpty()) {
      return Optional.empty();
    }
    var context = KeptContext.of(grades.portfolio());
    var id =
        book.add(
            new Header(
                0,
                end,
                facts.windowMonths(),
                matrix.name(),
                facts.matrix(),
                facts.version(),
                basis(facts, decisions),
                ContextJson.write(context),
                decisions.day()),
            clock.instant());
    var rows = new Settling(grades, decisions, before).rows(id);
    book.add(List.copyOf(rows.values()));
    LOG.atInfo().addKeyValue("month_end", end).addKeyValue("clients", rows.size()).log("graded");
    return Optional.of(new Settled(grades, rows));
  }

  /// What is shown of each client of the last grading, by id.
  @Transactional(readOnly = true)
  public Map<ClientId, Shown> published() {
    var shown = new TreeMap<ClientId, Shown>();
    book.latest()
        .ifPresent(header ->
            book.published(header.id())
                .forEach(verdict -> shown.put(verdict.client(), shown(verdict))));
    return shown;
  }

  /// A month end that was graded.
  ///
  /// @param settledAt when it first was
  public record Settlement(LocalDate monthEnd, Instant settledAt) {}

  @Transactional(readOnly = true)
  public Optional<Settlement> lastSettled() {
    return book.latest()
        .map(Header::monthEnd)
        .flatMap(end -> book.firstSettled(end).map(at -> new Settlement(end, at)));
  }

  /// The last month ends that were graded, oldest first.
  @Transactional(readOnly = true)
  public List<LocalDate> monthEnds(int most) {
    return book.newest(most).reversed().stream().map(Header::monthEnd).toList();
  }

  /// A month end's grades; empty where it wasn't graded.
  @Transactional(readOnly = true)
  public Optional<Kept> kept(LocalDate monthEnd) {
    return book.find(monthEnd).filter(header -> header.monthEnd().equals(monthEnd)).map(this::kept);
  }

  private Kept kept(Header header) {
    var settled = again(header);
    var shown = new TreeMap<ClientId, Shown>();
    settled
        .published()
        .forEach((client, row) ->
            shown.put(
                client, shown(header.monthEnd(), row.published(), row.computed(), row.because())));
    return new Kept(settled.grades(), shown);
  }

  /// A client's published grades, oldest first.
  @Transactional(readOnly = true)
  public List<Shown> history(ClientId client) {
    return book.history(client).stream().map(Gradings::shown).toList();
  }

  /// What moved from the grading before to the last. Empty where nothing was graded yet.
  ///
  /// @param seen grades as the reader may see them
  @Transactional(readOnly = true)
  public Optional<Moved> whatMoved(UnaryOperator<PortfolioGrades> seen) {
    return book.latest()
        .map(latest ->
            Moved.between(
                book.find(back(latest.monthEnd(), 1)).map(this::again), again(latest), seen));
  }

  /// What people have decided, as it counts today for the last month end.
  @Transactional(readOnly = true)
  public Decisions decisionsToday(FactsInForce facts) {
    return decisionsOn(facts.today().isAfter(facts.asOf()) ? facts.today() : facts.asOf(), facts);
  }

  /// The last month end is graded with what counts today, so that a decision is seen at once; those
  /// before with what counted then.
  private Decisions decisionsAt(LocalDate end, FactsInForce facts) {
    return end.equals(facts.asOf()) ? decisionsToday(facts) : decisionsOn(end, facts);
  }

  private Decisions decisionsOn(LocalDate day, FactsInForce facts) {
    return decided
        .all(day)
        .withRefused(
            facts.refusals().stream()
                .filter(refusal -> refusal.isOpen(day))
                .collect(groupingBy(Refusal::clientId, mapping(Refusal::on, toList()))));
  }

  private Settled again(Header header) {
    return Settled.again(header, book.rows(header.id()));
  }

  private static Shown shown(GradingBook.Verdict verdict) {
    return shown(verdict.monthEnd(), verdict.published(), verdict.computed(), verdict.because());
  }

  private static Shown shown(
      LocalDate monthEnd, @Nullable String published, @Nullable String computed, String because) {
    return new Shown(monthEnd, Settling.letter(published), Settling.letter(computed), because);
  }

  private static LocalDate monthAfter(LocalDate end) {
    return YearMonth.from(end).plusMonths(1).atEndOfMonth();
  }

  private static LocalDate back(LocalDate end, int months) {
    return YearMonth.from(end).minusMonths(months).atEndOfMonth();
  }

  private static String basis(FactsInForce facts, Decisions decisions) {
    var all =
        Stream.of(
                facts.version(),
                facts.added(),
                facts.costs(),
                facts.windowMonths(),
                facts.matrix(),
                Settling.basis(decisions))
            .map(String::valueOf)
            .toList();
    return Sha256.hex(String.join("\n", all));
  }
}
