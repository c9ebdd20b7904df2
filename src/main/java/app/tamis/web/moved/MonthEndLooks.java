package app.tamis.web.moved;

import app.tamis.gradebook.Gradings;
import app.tamis.gradebook.Gradings.Settlement;
import app.tamis.identity.Person;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Who has looked at what moved, since the last month end was settled. The trail knows; what it has
/// said once holds until another month end is.
@Component
final class MonthEndLooks {

  private static final String LOOKED = "trail.view.moved";

  private final Gradings gradings;
  private final Trail trail;
  private final Map<UUID, LocalDate> known = new ConcurrentHashMap<>();

  MonthEndLooks(Gradings gradings, Trail trail) {
    this.gradings = gradings;
    this.trail = trail;
  }

  /// The last month end, where somebody hasn't looked at it.
  Optional<Settlement> missing(Person person) {
    return gradings
        .lastSettled()
        .filter(end -> !end.monthEnd().equals(known.get(person.id())))
        .filter(end -> !hasLooked(person, end));
  }

  private boolean hasLooked(Person person, Settlement end) {
    boolean looked = trail.hasDone(person.id(), LOOKED, end.settledAt());
    if (looked) {
      known.put(person.id(), end.monthEnd());
    }
    return looked;
  }

  /// Puts the first look at a month end on the trail, also where they looked at the one before
  /// within the hour.
  void look(Person person, Signature by) {
    missing(person).ifPresent(_ -> trail.record(by, LOOKED));
  }
}
