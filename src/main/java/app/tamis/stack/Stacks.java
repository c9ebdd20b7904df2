package app.tamis.stack;

import static java.util.stream.Collectors.toCollection;

import app.tamis.basics.ClientId;
import app.tamis.book.LastMade;
import app.tamis.facts.BookRows;
import app.tamis.facts.BookRowsChanged;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Equipment;
import app.tamis.facts.Facts;
import app.tamis.gradebook.Standing;
import app.tamis.portfolio.Portfolio;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to clients' tools: what the firm uses everywhere, who has it, and what somebody typed
/// where no import knew, or knew better.
@Component
@Transactional
public class Stacks implements BookRows.Source {

  private final StackBook book;
  private final Facts facts;
  private final DataFolder data;
  private final Following following;
  private final Trail trail;
  private final Clock clock;
  private final ApplicationEventPublisher announced;
  private final LastMade<Followable, Map<ClientId, Followed>> followed = new LastMade<>();
  private final LastMade<Optional<String>, Optional<Equipment>> equipment = new LastMade<>();
  private final LastMade<Ground, StackPicture> pictured = new LastMade<>();

  Stacks(
      StackBook book,
      Facts facts,
      DataFolder data,
      Following following,
      Trail trail,
      Clock clock,
      ApplicationEventPublisher announced) {
    this.book = book;
    this.facts = facts;
    this.data = data;
    this.following = following;
    this.trail = trail;
    this.clock = clock;
    this.announced = announced;
  }

  /// Whose tool it is; the name is for the trail.
  public record Whom(ClientId id, String name) {}

  /// All that is known of tools. Empty before the first import.
  @Transactional(readOnly = true)
  public Optional<StackPicture> picture(Standing standing) {
    return equipment().map(told -> picture(standing, told));
  }

  /// Of all clients, as they were imported.
  @Transactional(readOnly = true)
  public List<Equipment.Licence> licences(Standing standing) {
    return equipment()
        .map(told -> told.with(BookRows.ofMergers(standing.rows().merged())).licences())
        .orElseGet(List::of);
  }

  /// As it was imported; kept at hand as long as the same facts are in force.
  private Optional<Equipment> equipment() {
    return equipment.get(facts.versionInForce(data.path()), () -> facts.equipment(data.path()));
  }

  private StackPicture picture(Standing standing, Equipment told) {
    var typed = book.answers(told.currency());
    var known = told.with(BookRows.ofMergers(standing.rows().merged()).and(rows(typed)));
    var clients =
        standing.grades().clients().stream()
            .map(client -> client.findings().client().id())
            .collect(toCollection(LinkedHashSet::new));
    var ground = new Ground(known, book.standard(), new Toolkit(book.tools()), clients, typed);
    return pictured.get(ground, ground::picture);
  }

  /// All on which a picture rests.
  private record Ground(
      Equipment known,
      Map<Job, String> standard,
      Toolkit toolkit,
      Set<ClientId> clients,
      List<Answered> typed) {

    StackPicture picture() {
      return StackPicture.of(known, standard, toolkit, clients, typed);
    }
  }

  /// What followed advice that was refused, of clients in the portfolio who refused some.
  @Transactional(readOnly = true)
  public Map<ClientId, Followed> followed(Standing standing) {
    return followed.get(
        new Followable(standing.version(), standing.rows(), standing.today()),
        () -> facts.versionInForce(data.path()).isEmpty() ? Map.of() : following.of(standing));
  }

  /// All of a standing on which it rests what followed.
  private record Followable(String version, BookRows rows, LocalDate today) {}

  /// Says which tool the firm uses for jobs.
  ///
  /// @param tools by job: empty for none
  public void choose(Map<Job, String> tools, Signature by) {
    var before = book.standard();
    tools.forEach((job, tool) -> {
      var now = tool.strip();
      if (!now.equals(before.get(job))) {
        book.choose(job, Optional.of(now), by.name(), clock.instant());
        trail.record(
            by,
            now.isEmpty() ? "trail.stack.standard-none" : "trail.stack.standard",
            job.tool(),
            now);
      }
    });
  }

  /// Leaves it to what most clients have, as before anybody chose.
  public void chooseNothing(Signature by) {
    book.standard()
        .keySet()
        .forEach(job -> book.choose(job, Optional.empty(), by.name(), clock.instant()));
    trail.record(by, "trail.stack.standard-back");
  }

  /// Says which job a tool does.
  ///
  /// @param job empty for none of them
  public void does(String tool, Optional<Job> job, Signature by) {
    book.does(tool, Optional.of(job.map(Job::code).orElse("")), by.name(), clock.instant());
    trail.record(
        by,
        job.isPresent() ? "trail.stack.tool" : "trail.stack.tool-none",
        tool,
        job.map(Job::tool).orElse(""));
  }

  /// Leaves it to the tool's name, as before anybody said.
  public void doesAsNamed(String tool, Signature by) {
    book.does(tool, Optional.empty(), by.name(), clock.instant());
    trail.record(by, "trail.stack.tool-back", tool);
  }

  /// Says what a client has for a job, over what was imported.
  public void answer(Whom client, Job job, List<Answered.Said> said, Signature by) {
    book.answer(client.id(), job, said, by.name(), clock.instant());
    var there = said.stream().filter(Answered.Said::inPlace).map(Answered.Said::tool).toList();
    trail.record(
        by,
        there.isEmpty() ? "trail.stack.nothing" : "trail.stack.has",
        client.name(),
        job.tool(),
        String.join(", ", there));
    announced.publishEvent(new BookRowsChanged());
  }

  /// Takes back what was typed last.
  public void takeBack(Answered answer, Whom client, Signature by) {
    if (book.takeBack(answer.id())) {
      trail.record(by, "trail.stack.taken-back", client.name(), answer.job().tool());
      announced.publishEvent(new BookRowsChanged());
    }
  }

  @Override
  @Transactional(readOnly = true)
  public BookRows rows() {
    return rows(book.answers(currency()));
  }

  private static BookRows rows(List<Answered> answers) {
    var rows = new ArrayList<BookRows.Row>();
    answers.stream()
        .sorted(Comparator.comparing(Answered::at).thenComparing(Answered::id))
        .forEach(answer -> rows.addAll(answer.rows()));
    return BookRows.ofRows(rows);
  }

  /// Amounts were typed in it; it never changes.
  private Currency currency() {
    return facts
        .settings(data.path())
        .map(Portfolio::currency)
        .orElseGet(() -> Currency.getInstance("EUR"));
  }

  @Override
  public Optional<Instant> until() {
    return Optional.empty();
  }
}
