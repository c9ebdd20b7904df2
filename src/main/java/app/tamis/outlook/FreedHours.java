package app.tamis.outlook;

import app.tamis.basics.ClientId;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what freed hours are for: planned before the first letter leaves.
@Component
@Transactional
public class FreedHours {

  private final FreedBook book;
  private final Trail trail;
  private final Clock clock;

  FreedHours(FreedBook book, Trail trail, Clock clock) {
    this.book = book;
    this.trail = trail;
    this.clock = clock;
  }

  /// Something to plan.
  public record Wanted(
      Optional<UUID> scenario,
      Optional<ClientId> client,
      FreedItem.Kind kind,
      BigDecimal hours,
      Optional<UUID> person,
      LocalDate dueOn) {}

  /// Of all plans, the first due first, those taken away among them.
  @Transactional(readOnly = true)
  public List<FreedItem> list() {
    return book.list();
  }

  /// Of a scenario, or of the exit plan.
  @Transactional(readOnly = true)
  public List<FreedItem> list(Optional<UUID> scenario) {
    return book.list().stream().filter(item -> item.scenario().equals(scenario)).toList();
  }

  @Transactional(readOnly = true)
  public Optional<FreedItem> find(UUID id) {
    return book.find(id);
  }

  /// @param name of the client, or of the firm itself, for the trail
  public void plan(Wanted wanted, String name, Signature by) {
    book.add(wanted, by.name(), clock.instant());
    trail.record(by, "trail.freed.added", name, wanted.kind().code());
  }

  /// @param on empty where it isn't done after all
  public void done(FreedItem item, String name, Optional<LocalDate> on, Signature by) {
    book.done(item.id(), on);
    var deed = on.isPresent() ? "trail.freed.done" : "trail.freed.undone";
    trail.record(by, deed, name, item.kind().code());
  }

  /// Takes it away, or puts it back.
  public void hide(FreedItem item, String name, boolean hidden, Signature by) {
    book.hide(item.id(), hidden);
    var deed = hidden ? "trail.freed.away" : "trail.freed.back";
    trail.record(by, deed, name, item.kind().code());
  }
}
