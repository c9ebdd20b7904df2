package app.tamis.gradebook;

import static java.util.stream.Collectors.toMap;

import app.tamis.basics.ClientId;
import app.tamis.facts.BookRows;
import app.tamis.facts.BookRowsChanged;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to how many hours a month clients take, as the owner says where nobody writes hours
/// down. The latest answer counts; who gave it stands beside it.
@Component
@Transactional
public class StatedHours implements BookRows.Source {

  private final HoursBook book;
  private final Trail trail;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  StatedHours(HoursBook book, Trail trail, Clock clock, ApplicationEventPublisher events) {
    this.book = book;
    this.trail = trail;
    this.clock = clock;
    this.events = events;
  }

  public record Stated(BigDecimal hours, String by, Instant at) {}

  /// Those that count, by client.
  @Transactional(readOnly = true)
  public Map<ClientId, Stated> list() {
    return book.latest().stream()
        .filter(row -> row.hours() != null)
        .collect(
            toMap(HoursBook.Row::client, row -> new Stated(row.hours(), row.byName(), row.at())));
  }

  /// @param hours a month; empty where it isn't known after all
  public void say(ClientDecisions.Whom client, Optional<BigDecimal> hours, Signature by) {
    book.add(client.id(), hours, by.name(), clock.instant());
    hours.ifPresentOrElse(
        stated -> trail.record(by, "trail.hours.stated", client.name(), stated.toPlainString()),
        () -> trail.record(by, "trail.hours.unknown", client.name()));
    events.publishEvent(new BookRowsChanged());
  }

  @Override
  @Transactional(readOnly = true)
  public BookRows rows() {
    return BookRows.ofHours(
        list().entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    each -> new BookRows.Hours(each.getValue().at(), each.getValue().hours()))));
  }

  @Override
  public Optional<Instant> until() {
    return Optional.empty();
  }
}
