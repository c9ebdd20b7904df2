package app.tamis.trail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to the trail: who saw and did what, from where. It can be added to and read, and never
/// changed.
@Component
@Transactional
public class Trail {

  private final TrailBook trail;
  private final Clock clock;

  Trail(TrailBook trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  /// Adds to the trail, in the transaction of what is done.
  ///
  /// @param what the key of a message, `trail.<kind>.<deed>`, such as `trail.client.viewed`; each
  ///   kind has a label `trail.<kind>`
  /// @param about what fills its gaps: names, never a secret
  public void record(Signature by, String what, String... about) {
    trail.add(clock.instant(), by, what, List.of(about));
  }

  /// Newest first.
  public List<TrailEntry> list(TrailFilter filter, int most) {
    return trail.list(filter, most);
  }

  /// Whether a person did that, since then.
  @Transactional(readOnly = true)
  public boolean hasDone(UUID person, String what, Instant since) {
    return trail.hasDone(person, what, since);
  }

  /// Of which kinds the trail holds anything.
  public List<String> kinds() {
    return trail.kinds();
  }
}
