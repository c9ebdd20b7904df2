package app.tamis.web;

import app.tamis.basics.Problems;
import app.tamis.facts.Facts;
import app.tamis.facts.PortfolioFacts;
import app.tamis.gradebook.FactsInForce;
import app.tamis.gradebook.Gradings;
import app.tamis.grading.Decisions;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrices;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.CostBasis;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The facts in force and the grades that they come to, kept at hand until another import, on the
/// command line too, puts other facts in force.
@Component
final class InForce {

  private static final int WINDOW = 12;

  private final Facts facts;
  private final ServerSettings settings;
  private final Gradings gradings;
  private Optional<Snapshot> last = Optional.empty();

  InForce(Facts facts, ServerSettings settings, Gradings gradings) {
    this.facts = facts;
    this.settings = settings;
    this.gradings = gradings;
  }

  /// @param version of the facts
  /// @param decisions of people, as they count today
  /// @param published what is shown of each client
  record Snapshot(
      String version,
      PortfolioFacts facts,
      PortfolioGrades grades,
      Decisions decisions,
      Map<String, Gradings.Shown> published) {

    CostBasis costs() {
      return facts.costBasis();
    }

    /// The grades of another month end.
    PortfolioGrades at(LocalDate monthEnd) {
      return Grading.grade(facts.months(), costs(), grades.matrix(), monthEnd, WINDOW);
    }
  }

  /// Empty before the first import, and where no fact has a date.
  synchronized Optional<Snapshot> find() {
    var version = facts.versionInForce(settings.data());
    if (!version.equals(last.map(Snapshot::version)) || decisionsChanged()) {
      last = version.flatMap(this::read);
    }
    return last;
  }

  /// One was made or ended, or its time has come.
  private boolean decisionsChanged() {
    return last.filter(known ->
            !known.decisions().equals(gradings.decisionsToday(known.grades().window().asOf())))
        .isPresent();
  }

  private Optional<Snapshot> read(String version) {
    try {
      var stored = facts.stored(settings.data());
      return stored.months().defaultAsOf().map(asOf -> settled(version, stored, asOf));
    } catch (Problems undoneMeanwhile) {
      return Optional.empty();
    }
  }

  private Snapshot settled(String version, PortfolioFacts stored, LocalDate asOf) {
    gradings.settle(
        new FactsInForce(
            version, stored.months(), stored.costBasis(), Matrices.classicText(), asOf, WINDOW));
    var decisions = gradings.decisionsToday(asOf);
    var grades =
        Grading.grade(
            stored.months(), stored.costBasis(), Matrices.classic(), asOf, WINDOW, decisions);
    return new Snapshot(version, stored, grades, decisions, gradings.published());
  }
}
