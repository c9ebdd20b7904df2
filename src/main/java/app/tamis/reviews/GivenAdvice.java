package app.tamis.reviews;

import static java.util.stream.Collectors.toSet;

import app.tamis.basics.ClientId;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.BookRows;
import app.tamis.facts.BookRowsChanged;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Facts;
import app.tamis.facts.Recorded;
import app.tamis.facts.Records;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to advice that was given and how it was met. An answer counts in the grade as an
/// imported one does: on its own day.
@Component
@Transactional
public class GivenAdvice implements BookRows.Source {

  /// So far back imported advice is still waited for.
  private static final int YEARS = 2;

  private final AdviceBook book;
  private final Facts facts;
  private final Records records;
  private final DataFolder data;
  private final Trail trail;
  private final Clock clock;
  private final ApplicationEventPublisher announced;

  GivenAdvice(
      AdviceBook book,
      Facts facts,
      Records records,
      DataFolder data,
      Trail trail,
      Clock clock,
      ApplicationEventPublisher announced) {
    this.book = book;
    this.facts = facts;
    this.records = records;
    this.data = data;
    this.trail = trail;
    this.clock = clock;
    this.announced = announced;
  }

  /// Whom it was given to; the name is for the trail.
  public record To(ClientId id, String name) {}

  /// How a piece of advice was met.
  public record Met(Response response, LocalDate on, String option, String note) {}

  /// What was written down here, newest first.
  @Transactional(readOnly = true)
  public List<Advice> list(ClientId client) {
    return book.list(client);
  }

  /// What was imported, and is neither answered there nor here; newest first.
  @Transactional(readOnly = true)
  public List<Recorded.Advice> unanswered(ClientId client, LocalDate today) {
    return unanswered(client, book.list(client), today);
  }

  /// How many pieces wait for an answer, imported ones among them.
  @Transactional(readOnly = true)
  public long waiting(ClientId client, LocalDate today) {
    var here = book.list(client);
    return here.stream().filter(one -> one.answer().isEmpty()).count()
        + unanswered(client, here, today).size();
  }

  private List<Recorded.Advice> unanswered(ClientId client, List<Advice> noted, LocalDate today) {
    var here = noted.stream().map(Advice::factId).collect(toSet());
    return imported(client, today)
        .filter(one -> one.response().isEmpty() && !here.contains(one.id()))
        .sorted(Comparator.comparing(Recorded.Advice::givenOn).reversed())
        .toList();
  }

  private Stream<Recorded.Advice> imported(ClientId client, LocalDate today) {
    return facts.versionInForce(data.path()).isEmpty()
        ? Stream.empty()
        : records
            .advice(new AskedRecords(data.path(), client, today.minusYears(YEARS), today))
            .stream();
  }

  /// What a review speaks of: given or answered in that time, or waiting for an answer; the oldest
  /// first.
  @Transactional(readOnly = true)
  public List<Advised> told(ClientId client, LocalDate since, LocalDate to) {
    var here = book.list(client);
    var known = here.stream().map(Advice::factId).collect(toSet());
    return Stream.concat(
            here.stream().map(Advised::of),
            imported(client, to).filter(one -> !known.contains(one.id())).map(Advised::of))
        .filter(one -> one.isTold(since, to))
        .sorted(Comparator.comparing(Advised::givenOn))
        .toList();
  }

  public UUID give(To client, String title, LocalDate on, Signature by) {
    var id = book.add(client.id(), "", title.strip(), on, by.name(), clock.instant());
    trail.record(by, "trail.advice.given", client.name(), title.strip());
    announced.publishEvent(new BookRowsChanged());
    return id;
  }

  /// Says how one was met.
  public void answer(Advice advice, To client, Met met, Signature by) {
    answer(advice.id(), advice.title(), client, met, by);
  }

  private void answer(UUID advice, String title, To client, Met met, Signature by) {
    book.answer(
        advice,
        Optional.of(met.response()),
        met.on(),
        met.option().strip(),
        met.note().strip(),
        by.name(),
        clock.instant());
    trail.record(
        by, "trail.advice." + met.response().code(), client.name(), title, met.on().toString());
    announced.publishEvent(new BookRowsChanged());
  }

  /// Says how an imported one was met.
  public void answer(Recorded.Advice imported, To client, Met met, Signature by) {
    var title = imported.title().orElse("");
    var id =
        book.add(client.id(), imported.id(), title, imported.givenOn(), by.name(), clock.instant());
    answer(id, title, client, met, by);
  }

  /// Takes the last answer back, or, where there is none, the advice itself.
  public void takeBack(Advice advice, To client, Signature by) {
    var now = clock.instant();
    if (advice.answer().isPresent()) {
      var last = advice.answer().get();
      book.answer(advice.id(), Optional.empty(), last.on(), "", "", by.name(), now);
    } else {
      book.withdraw(advice.id(), true);
    }
    trail.record(by, "trail.advice.taken-back", client.name(), advice.title());
    announced.publishEvent(new BookRowsChanged());
  }

  @Override
  @Transactional(readOnly = true)
  public BookRows rows() {
    return BookRows.ofRows(
        book.list().stream().sorted(Comparator.comparing(Advice::id)).map(Advice::row).toList());
  }

  @Override
  public Optional<Instant> until() {
    return Optional.empty();
  }
}
