package app.tamis.grading.rules;

import static app.tamis.grading.Rounding.rounded;

import app.tamis.grading.Cap;
import app.tamis.grading.Decisions;
import app.tamis.grading.Mark;
import app.tamis.measures.Measure;
import app.tamis.measures.Measures;
import app.tamis.measures.MonthEnd;
import java.util.List;
import java.util.Optional;

/// Which caps hold for a client, by what is known of it.
///
/// @param contract in force at the end
record Capping(
    Measures measures,
    List<Mark> marks,
    Optional<MonthEnd.Contract> contract,
    Decisions.OfClient decided) {

  Capping {
    marks = List.copyOf(marks);
  }

  /// Those that hold, in their order, each with what makes it hold.
  List<Cap> holding(List<Cap> caps) {
    return caps.stream().flatMap(cap -> holding(cap).stream()).toList();
  }

  private Optional<Cap> holding(Cap cap) {
    return switch (cap) {
      case Cap.BreakFix rule -> onlyIf(holds(rule), rule);
      case Cap.Arrears rule -> onlyIf(holds(rule), rule);
      case Cap.Overdue rule -> onlyIf(holds(rule), rule);
      case Cap.BrokenPromise(var atMost, var _) ->
          decided.refused().map(date -> new Cap.BrokenPromise(atMost, Optional.of(date)));
      case Cap.ByPerson _ -> decided.grade().map(grade -> new Cap.ByPerson(Optional.of(grade)));
    };
  }

  private static Optional<Cap> onlyIf(boolean holds, Cap rule) {
    return holds ? Optional.of(rule) : Optional.empty();
  }

  private boolean holds(Cap.BreakFix rule) {
    var share = measures.value(Measure.RECURRING_SHARE_OF_SERVICE);
    boolean managed = contract.filter(one -> one.kind() == MonthEnd.Kind.MANAGED).isPresent();
    return !managed
        && hasEvidenceOn(rule.predictability())
        && share.isPresent()
        && rounded(share.getAsDouble()) < rule.recurringShare();
  }

  private boolean hasEvidenceOn(String criterion) {
    return marks.stream()
        .anyMatch(mark -> mark.hasEvidence() && mark.criterion().id().equals(criterion));
  }

  /// Nobody is held down whose payments aren't on record.
  private boolean holds(Cap.Arrears rule) {
    double owed = measures.value(Measure.ARREARS).orElse(0);
    double month = measures.value(Measure.REVENUE_PER_MONTH).orElse(0);
    return owed > 0 && rounded(owed - rule.months() * month) >= 0;
  }

  private boolean holds(Cap.Overdue rule) {
    var arrears = measures.value(Measure.ARREARS_MONTHS);
    return arrears.isPresent()
        ? rounded(arrears.getAsDouble()) >= rule.months()
        : measures.value(Measure.OVERDUE).orElse(0) > 0;
  }
}
