package app.tamis.web;

import app.tamis.grading.History;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The grades of two years of month ends, each as it was known then, kept at hand as long as the
/// same facts are in force.
@Component
final class PastGrades {

  static final int MONTH_ENDS = 24;

  private Optional<Known> last = Optional.empty();

  private record Known(InForce.Snapshot of, History history) {

    /// Whether the same facts, costs and rules make it.
    boolean isOf(InForce.Snapshot snapshot) {
      return of.version().equals(snapshot.version())
          && of.costs().equals(snapshot.costs())
          && of.grades().window().equals(snapshot.grades().window())
          && of.grades().matrix().equals(snapshot.grades().matrix());
    }
  }

  /// Oldest first; the last is that of the snapshot.
  synchronized History of(InForce.Snapshot snapshot) {
    var known = last.filter(one -> one.isOf(snapshot));
    if (known.isPresent()) {
      return known.get().history();
    }
    var window = snapshot.grades().window();
    var history =
        History.of(
            snapshot.facts().months(),
            snapshot.costs(),
            snapshot.grades().matrix(),
            window.asOf(),
            window.months(),
            MONTH_ENDS);
    last = Optional.of(new Known(snapshot, history));
    return history;
  }
}
