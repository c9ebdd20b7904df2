package app.tamis.grading;

import app.tamis.measures.Measure;
import app.tamis.measures.Measures;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A rule that overrules the grid. Caps are applied in the matrix' order: arrears first, so that a
/// broken promise and then a person's decision have the last word.
///
/// In a matrix a cap is the rule; among a client's findings it is the rule with what makes it hold.
public sealed interface Cap {

  /// Those that a matrix can name.
  List<String> IDS = List.of(Arrears.ID, BrokenPromise.ID, ByPerson.ID);

  /// Its name in a matrix and in files.
  String id();

  /// With what makes it hold for a client; empty where it doesn't.
  Optional<Cap> holding(Measures client, Decisions.OfClient decided);

  /// The grade under this cap, if it holds.
  Letter applyTo(Letter grade);

  /// The letter that it holds a client at; empty for a rule of which nobody has made use.
  default Optional<Letter> letter() {
    return switch (this) {
      case Arrears(double _, Letter atMost) -> Optional.of(atMost);
      case BrokenPromise(Letter atMost, var _) -> Optional.of(atMost);
      case ByPerson(var given) -> given.map(Decisions.PersonsGrade::grade);
    };
  }

  /// Who owes that many months of revenue, or owes without having any, gets at most that letter.
  /// Holds nobody down where no payments were imported.
  record Arrears(double months, Letter atMost) implements Cap {

    public static final String ID = "arrears";

    @Override
    public String id() {
      return ID;
    }

    @Override
    public Optional<Cap> holding(Measures client, Decisions.OfClient decided) {
      return holds(client) ? Optional.of(this) : Optional.empty();
    }

    private boolean holds(Measures client) {
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

  /// Who refused what they had signed for, in the months that count, gets at most that letter.
  ///
  /// @param refused when; empty in a matrix
  record BrokenPromise(Letter atMost, Optional<LocalDate> refused) implements Cap {

    static final String ID = "broken-promise";

    @Override
    public String id() {
      return ID;
    }

    @Override
    public Optional<Cap> holding(Measures client, Decisions.OfClient decided) {
      return decided.refused().map(date -> new BrokenPromise(atMost, Optional.of(date)));
    }

    @Override
    public Letter applyTo(Letter grade) {
      return grade.atMost(atMost);
    }
  }

  /// A person's grade stands in place of the computed one.
  ///
  /// @param given empty in a matrix
  record ByPerson(Optional<Decisions.PersonsGrade> given) implements Cap {

    static final String ID = "override";

    @Override
    public String id() {
      return ID;
    }

    @Override
    public Optional<Cap> holding(Measures client, Decisions.OfClient decided) {
      return decided.grade().map(grade -> new ByPerson(Optional.of(grade)));
    }

    @Override
    public Letter applyTo(Letter grade) {
      return given.map(Decisions.PersonsGrade::grade).orElse(grade);
    }
  }
}
