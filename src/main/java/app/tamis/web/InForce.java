package app.tamis.web;

import app.tamis.basics.Problems;
import app.tamis.facts.Facts;
import app.tamis.facts.PortfolioFacts;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrices;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.CostBasis;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The facts in force and the grades that they come to, kept at hand until another import, on the
/// command line too, puts other facts in force.
@Component
final class InForce {

  private static final int WINDOW = 12;

  private final Facts facts;
  private final ServerSettings settings;
  private Optional<Snapshot> last = Optional.empty();

  InForce(Facts facts, ServerSettings settings) {
    this.facts = facts;
    this.settings = settings;
  }

  /// @param version of the facts
  record Snapshot(String version, PortfolioFacts facts, PortfolioGrades grades) {

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
    if (!version.equals(last.map(Snapshot::version))) {
      last = version.flatMap(this::read);
    }
    return last;
  }

  private Optional<Snapshot> read(String version) {
    try {
      var stored = facts.stored(settings.data());
      return stored
          .months()
          .defaultAsOf()
          .map(asOf ->
              new Snapshot(
                  version,
                  stored,
                  Grading.grade(
                      stored.months(), stored.costBasis(), Matrices.classic(), asOf, WINDOW)));
    } catch (Problems undoneMeanwhile) {
      return Optional.empty();
    }
  }
}
