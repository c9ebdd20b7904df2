package app.tamis.grading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A rule that overrules the grid. Caps are applied in the matrix' order: those of figures first,
/// so that a broken promise and then a person's decision have the last word.
///
/// In a matrix a cap is the rule; among a client's findings it is the rule with what makes it hold.
public sealed interface Cap {

  /// Those that a matrix can name.
  List<String> IDS = List.of(BreakFix.ID, Arrears.ID, BrokenPromise.ID, ByPerson.ID);

  /// Its name in a matrix and in files.
  String id();

  /// The letter that it holds a client at; empty for a rule of which nobody has made use.
  default Optional<Letter> letter() {
    return switch (this) {
      case BreakFix(double _, String _, Letter atMost) -> Optional.of(atMost);
      case Arrears(double _, Letter atMost) -> Optional.of(atMost);
      case Overdue(double _, Letter atMost) -> Optional.of(atMost);
      case BrokenPromise(Letter atMost, var _) -> Optional.of(atMost);
      case ByPerson(var given) -> given.map(Decisions.PersonsGrade::grade);
    };
  }

  /// The grade under this cap, if it holds.
  default Letter applyTo(Letter grade) {
    return switch (this) {
      case BreakFix _, Arrears _, Overdue _, BrokenPromise _ ->
          letter().map(grade::atMost).orElse(grade);
      case ByPerson _ -> letter().orElse(grade);
    };
  }

  static Letter applyAll(List<Cap> caps, Letter grade) {
    var capped = grade;
    for (var cap : caps) {
      capped = cap.applyTo(capped);
    }
    return capped;
  }

  /// Who pays for repairs and for little else gets at most that letter: less than this share of
  /// service comes every month, and no managed agreement is in force.
  ///
  /// @param predictability the criterion without whose evidence nothing is known of it
  record BreakFix(double recurringShare, String predictability, Letter atMost) implements Cap {

    public static final String ID = "break_fix";

    @Override
    public String id() {
      return ID;
    }
  }

  /// Who owes so many months of revenue for more than 60 days gets at most that letter. Holds
  /// nobody down whose payments aren't on record.
  record Arrears(double months, Letter atMost) implements Cap {

    public static final String ID = "arrears";

    @Override
    public String id() {
      return ID;
    }
  }

  /// Who owes that many months of revenue, however lately, or owes without having any: the first
  /// rules' arrears.
  record Overdue(double months, Letter atMost) implements Cap {

    @Override
    public String id() {
      return Arrears.ID;
    }
  }

  /// Who refused what they had signed for, in the months that count, gets at most that letter.
  ///
  /// @param refused when; empty in a matrix
  record BrokenPromise(Letter atMost, Optional<LocalDate> refused) implements Cap {

    public static final String ID = "broken-promise";

    @Override
    public String id() {
      return ID;
    }
  }

  /// A person's grade stands in place of the computed one.
  ///
  /// @param given empty in a matrix
  record ByPerson(Optional<Decisions.PersonsGrade> given) implements Cap {

    public static final String ID = "override";

    @Override
    public String id() {
      return ID;
    }
  }
}
