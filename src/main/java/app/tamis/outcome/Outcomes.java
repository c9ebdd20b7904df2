package app.tamis.outcome;

import static java.util.Comparator.comparing;

import app.tamis.basics.ClientId;
import app.tamis.book.PerPortfolio;
import app.tamis.facts.DataFolder;
import app.tamis.facts.PortfolioFacts;
import app.tamis.facts.Records;
import app.tamis.gradebook.Gradings;
import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.measures.DatedTable;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import app.tamis.measures.Window;
import app.tamis.outcome.OutcomeBook.Kept;
import app.tamis.portfolio.Portfolio;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what came of what was decided. Forecasts are kept once; what came is worked out anew
/// from the facts in force, so that a late bill or a corrected hour tells.
@Component
@Transactional
public class Outcomes {

  private final OutcomeBook book;
  private final Decisions decisions;
  private final Gradings gradings;
  private final Records records;
  private final DataFolder data;
  private final Trail trail;
  private final Clock clock;
  private final PerPortfolio<Optional<Comparing>> atHand =
      PerPortfolio.beginningWith(Optional::empty);

  Outcomes(
      OutcomeBook book,
      Decisions decisions,
      Gradings gradings,
      Records records,
      DataFolder data,
      Trail trail,
      Clock clock) {
    this.book = book;
    this.decisions = decisions;
    this.gradings = gradings;
    this.records = records;
    this.data = data;
    this.trail = trail;
    this.clock = clock;
  }

  /// Keeps a forecast of each decision of which none is kept yet: by the month end before it, or
  /// the last one that facts reach.
  public void keep(Standing standing) {
    var kept = book.all().keySet();
    for (var decision : decisions.list(standing.today())) {
      if (!kept.contains(OutcomeBook.Key.of(decision))) {
        book.keep(decision, forecast(decision, standing), clock.instant());
      }
    }
  }

  private static Optional<Forecast> forecast(Decision decision, Standing standing) {
    var before = new Timetable(decision.on()).before();
    var grades = before.isBefore(asOf(standing)) ? standing.at(before) : standing.grades();
    return Forecast.of(decision, grades);
  }

  /// What waits to be looked at.
  ///
  /// @param days after the decision, of the last look that is known
  /// @param asked whether one asks instead whether one would decide otherwise
  public record Waiting(UUID id, Decision decision, int days, boolean asked) {

    public LocalDate since() {
      return new Timetable(decision.on()).due(days);
    }
  }

  /// Newest first; without working out what came.
  @Transactional(readOnly = true)
  public List<Waiting> waiting(Standing standing) {
    var kept = book.all();
    if (kept.isEmpty()) {
      return List.of();
    }
    var answered = book.answers().keySet();
    var looks = book.looks();
    return known(standing, kept)
        .flatMap(known ->
            waiting(
                known,
                answered.contains(known.id()),
                looks.getOrDefault(known.id(), Set.of()),
                standing)
                .stream())
        .toList();
  }

  private static Optional<Waiting> waiting(
      Known known, boolean answered, Set<Integer> looked, Standing standing) {
    var id = known.id();
    var decision = known.decision();
    var timetable = new Timetable(decision.on());
    if (!answered && !timetable.due(Timetable.YEAR_DAYS).isAfter(standing.today())) {
      return Optional.of(new Waiting(id, decision, Timetable.YEAR_DAYS, true));
    }
    return Timetable.DAYS.stream()
        .filter(days -> timetable.isKnown(days, standing.today(), asOf(standing)))
        .reduce((_, later) -> later)
        .filter(days -> !looked.contains(days))
        .map(days -> new Waiting(id, decision, days, false));
  }

  /// A decision of which something is kept.
  private record Known(Decision decision, Kept kept) {

    UUID id() {
      return kept.id();
    }
  }

  /// Newest first.
  private Stream<Known> known(Standing standing, Map<OutcomeBook.Key, Kept> kept) {
    return decisions.list(standing.today()).stream()
        .flatMap(decision ->
            Optional.ofNullable(kept.get(OutcomeBook.Key.of(decision)))
                .map(one -> new Known(decision, one))
                .stream())
        .sorted(
            comparing((Known one) -> one.decision().on())
                .reversed()
                .thenComparing(one -> one.decision().source()));
  }

  /// Newest first.
  @Transactional(readOnly = true)
  public List<Outcome> list(Standing standing) {
    return outcomes(standing, _ -> true).toList();
  }

  @Transactional(readOnly = true)
  public Optional<Outcome> find(UUID id, Standing standing) {
    return outcomes(standing, known -> known.id().equals(id)).findFirst();
  }

  /// Newest first.
  private Stream<Outcome> outcomes(Standing standing, Predicate<Known> wanted) {
    var kept = book.all();
    var answers = book.answers();
    var looks = book.looks();
    var comparing = rowsOf(standing.facts());
    return known(standing, kept)
        .filter(wanted)
        .map(known ->
            outcome(
                known,
                looks.getOrDefault(known.id(), Set.of()),
                Optional.ofNullable(answers.get(known.id())),
                comparing,
                standing));
  }

  private static Outcome outcome(
      Known known,
      Set<Integer> looked,
      Optional<Answer> answer,
      Comparing comparing,
      Standing standing) {
    var decision = known.decision();
    var kept = known.kept();
    var before = windowBefore(decision);
    return new Outcome(
        kept.id(),
        decision,
        kept.forecast(),
        comparing.client(decision.client(), before),
        comparing.others(decision.client(), before),
        Timetable.DAYS.stream()
            .map(days ->
                comparing.check(
                    decision,
                    kept.forecast(),
                    days,
                    standing.today(),
                    asOf(standing),
                    looked.contains(days)))
            .toList(),
        answer);
  }

  /// What was worked out of the same facts is kept at hand.
  private Comparing rowsOf(PortfolioFacts facts) {
    var comparing =
        atHand
            .get()
            .filter(kept -> kept.isOf(facts.months(), facts.costBasis()))
            .orElseGet(() -> new Comparing(facts.months(), facts.costBasis()));
    atHand.set(Optional.of(comparing));
    return comparing;
  }

  private static Window windowBefore(Decision decision) {
    return new Window(new Timetable(decision.on()).before(), Timetable.MONTHS_BEFORE);
  }

  private static LocalDate asOf(Standing standing) {
    return standing.grades().window().asOf();
  }

  /// The firm before a decision and since: the shares of hours that As and Bs get, and of tickets
  /// in tickets and calls. Claimed by no decision.
  public record Beside(
      OptionalDouble bestBefore,
      OptionalDouble bestSince,
      OptionalDouble ticketsBefore,
      OptionalDouble ticketsSince) {}

  /// Since the decision, up to its last look; empty where there is none yet.
  @Transactional(readOnly = true)
  public Optional<Beside> beside(Outcome outcome, Standing standing) {
    return outcome
        .latest()
        .flatMap(Check::known)
        .map(known -> {
          var comparing = rowsOf(standing.facts());
          var before = windowBefore(outcome.decision());
          var since = new Window(known.months().getLast().atEndOfMonth(), known.months().size());
          return new Beside(
              comparing.shareOfBest(before, letters(before.asOf(), standing)),
              comparing.shareOfBest(since, letters(since.asOf(), standing)),
              comparing.shareOfTickets(before),
              comparing.shareOfTickets(since));
        });
  }

  /// Where the hours went of a client who left; empty where it hasn't, or too little is on record.
  @Transactional(readOnly = true)
  public Optional<WhereHoursWent> whereHoursWent(Outcome outcome, Standing standing) {
    var decision = outcome.decision();
    var upTo = YearMonth.from(asOf(standing));
    return decision
        .lastDay()
        .filter(_ -> decision.isParting())
        .filter(lastDay -> outcome.before().hours().isPresent())
        .filter(lastDay -> YearMonth.from(lastDay).isBefore(upTo))
        .flatMap(lastDay -> whereHoursWent(outcome, lastDay, upTo, standing));
  }

  private Optional<WhereHoursWent> whereHoursWent(
      Outcome outcome, LocalDate lastDay, YearMonth upTo, Standing standing) {
    var last = Timetable.lastOver(lastDay);
    var coverage = standing.facts().months().coverage();
    Portfolio portfolio = standing.facts().portfolio();
    var hours =
        records
            .with(standing.rows(), portfolio.timeZone(), standing.today())
            .hoursByKind(
                data.path(),
                last.minusMonths(Timetable.MONTHS_BEFORE).atDay(1),
                upTo.atEndOfMonth());
    return WhereHoursWent.of(
        lastDay,
        outcome.before().hours().orElseThrow(),
        hours,
        new WhereHoursWent.Groups(
            outcome.decision().client(),
            letters(last.atEndOfMonth(), standing),
            hereOn(last.atEndOfMonth(), standing.facts())),
        month -> coverage.hasWhole(DatedTable.TIME_ENTRIES, month),
        upTo);
  }

  private static Set<ClientId> hereOn(LocalDate day, PortfolioFacts facts) {
    return facts.months().clients().stream()
        .filter(client ->
            client.since().or(client::earliestFact).filter(came -> !came.isAfter(day)).isPresent())
        .map(ClientOnRecord::id)
        .collect(Collectors.toSet());
  }

  /// As they were published at a month end; where none were, as they would have been.
  private Map<ClientId, Letter> letters(LocalDate monthEnd, Standing standing) {
    var letters = new HashMap<ClientId, Letter>();
    var kept = gradings.kept(monthEnd);
    if (kept.isPresent()) {
      kept.get()
          .published()
          .forEach((client, shown) -> shown.grade().ifPresent(one -> letters.put(client, one)));
    } else {
      for (ClientGrade client : standing.at(monthEnd).clients()) {
        client.letter().ifPresent(one -> letters.put(client.findings().client().id(), one));
      }
    }
    return letters;
  }

  /// @param would empty to take back what was said
  public void answer(
      Outcome outcome, String name, Optional<Answer.Would> would, String note, Signature by) {
    book.answer(outcome.id(), would, note.strip(), by.name(), clock.instant());
    trail.record(
        by,
        would.isPresent() ? "trail.outcome.answered" : "trail.outcome.answer-back",
        name,
        note.strip());
  }

  /// Somebody has looked at all that is known by now.
  public void looked(Outcome outcome, String name, Signature by) {
    var days =
        outcome.checks().stream()
            .filter(check -> check.known().isPresent() && !check.looked())
            .map(Check::days)
            .toList();
    if (!days.isEmpty()) {
      book.looked(outcome.id(), days, by.name(), clock.instant());
      trail.record(by, "trail.outcome.looked", name);
    }
  }
}
