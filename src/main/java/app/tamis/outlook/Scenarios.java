package app.tamis.outlook;

import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to scenarios: what was asked is kept by name, and answered anew whenever it is opened.
@Component
@Transactional
public class Scenarios {

  private final ScenarioBook book;
  private final Trail trail;
  private final Clock clock;

  Scenarios(ScenarioBook book, Trail trail, Clock clock) {
    this.book = book;
    this.trail = trail;
    this.clock = clock;
  }

  /// Newest first, those thrown away among them.
  @Transactional(readOnly = true)
  public List<Scenario> list() {
    return book.list();
  }

  @Transactional(readOnly = true)
  public Optional<Scenario> find(UUID id) {
    return book.find(id);
  }

  /// @param said what the answer is now
  /// @param asOf the month end on which it rests
  public UUID keep(String name, Question question, ThreeSums said, LocalDate asOf, Signature by) {
    var id = book.add(name.strip(), question, said, asOf, by.name(), clock.instant());
    trail.record(by, "trail.scenario.kept", name.strip());
    return id;
  }

  public void rename(Scenario scenario, String name, Signature by) {
    book.rename(scenario.id(), name.strip());
    trail.record(by, "trail.scenario.renamed", scenario.name(), name.strip());
  }

  /// Throws it away, or brings it back.
  public void hide(Scenario scenario, boolean hidden, Signature by) {
    book.hide(scenario.id(), hidden);
    trail.record(by, hidden ? "trail.scenario.hidden" : "trail.scenario.back", scenario.name());
  }
}
