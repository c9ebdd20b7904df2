package app.tamis.web.week;

import app.tamis.book.Book;
import app.tamis.book.CurrentPortfolio;
import app.tamis.book.Sight;
import app.tamis.gradebook.Standing;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.WorkList;
import app.tamis.worklist.WorkList.Work;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// What each reader is to do, made once as long as nothing changes: neither the book, nor the
/// grades in force for who may see them, nor the minute.
@Component
public final class WeekAtHand {

  private final WorkList list;
  private final Book book;
  private final InForce inForce;
  private final PortfolioZone zone;
  private final Clock clock;
  private final Map<UUID, Made> made = new ConcurrentHashMap<>();

  WeekAtHand(WorkList list, Book book, InForce inForce, PortfolioZone zone, Clock clock) {
    this.list = list;
    this.book = book;
    this.inForce = inForce;
    this.zone = zone;
    this.clock = clock;
  }

  /// All that the list rests on.
  private record Basis(
      UUID portfolio, Person reader, Sight sight, Optional<Standing> standing, Instant minute) {}

  private record Made(Basis of, Work work) {}

  public Work of(Person reader) {
    var basis = basis(reader);
    var known = made.get(reader.id());
    if (known != null && known.of().equals(basis)) {
      return known.work();
    }
    var work = list.of(reader, zone.today());
    made.put(reader.id(), new Made(basis, work));
    return work;
  }

  /// Taken before the list is made: what changes meanwhile is seen at the next look.
  private Basis basis(Person reader) {
    return new Basis(
        CurrentPortfolio.get(),
        reader,
        book.sight(),
        reader.may(Right.GRADES) ? inForce.find() : Optional.empty(),
        clock.instant().truncatedTo(ChronoUnit.MINUTES));
  }
}
