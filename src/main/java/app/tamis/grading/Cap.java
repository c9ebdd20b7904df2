package app.tamis.grading;

import app.tamis.measures.Measure;
import app.tamis.measures.Measures;

/// A rule that overrules the grid. Caps are applied in the matrix' order: arrears first, so that a
/// broken promise and then a person's decision, once there are records of them, have the last word.
public sealed interface Cap {

  /// Its name in a matrix and in files.
  String id();

  boolean holds(Measures client);

  /// The grade under this cap, if it holds.
  Letter applyTo(Letter grade);

  /// Who owes that many months of revenue, or owes without having any, gets at most that letter.
  /// Holds nobody down where no payments were imported.
  record Arrears(double months, Letter atMost) implements Cap {

    public static final String ID = "arrears";

    @Override
    public String id() {
      return ID;
    }

    @Override
    public boolean holds(Measures client) {
      var arrears = client.value(Measure.ARREARS_MONTHS);
      return arrears.isPresent()
          ? Scoring.rounded(arrears.getAsDouble()) >= months
          : client.value(Measure.OVERDUE).orElse(0) > 0;
    }

    @Override
    public Letter applyTo(Letter grade) {
      return grade.atMost(atMost);
    }
  }
}
