package app.tamis.grading;

import app.tamis.measures.Measure;
import app.tamis.measures.Measures;
import app.tamis.measures.MonthEnd;
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

  /// What is known of a client when caps are looked at.
  ///
  /// @param contract in force at the end
  record Known(
      Measures measures,
      List<Mark> marks,
      Optional<MonthEnd.Contract> contract,
      Decisions.OfClient decided) {

    public Known {
      marks = List.copyOf(marks);
    }

    boolean hasEvidenceOn(String criterion) {
      return marks.stream()
          .anyMatch(mark -> mark.hasEvidence() && mark.criterion().id().equals(criterion));
    }
  }

  /// Its name in a matrix and in files.
  String id();

  /// With what makes it hold for a client; empty where it doesn't.
  Optional<Cap> holding(Known client);

  /// The grade under this cap, if it holds.
  Letter applyTo(Letter grade);

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

    @Override
    public Optional<Cap> holding(Known client) {
      var share = client.measures().value(Measure.RECURRING_SHARE_OF_SERVICE);
      boolean managed =
          client.contract().filter(one -> one.kind() == MonthEnd.Kind.MANAGED).isPresent();
      return !managed
              && client.hasEvidenceOn(predictability)
              && share.isPresent()
              && Scoring.rounded(share.getAsDouble()) < recurringShare
          ? Optional.of(this)
          : Optional.empty();
    }

    @Override
    public Letter applyTo(Letter grade) {
      return grade.atMost(atMost);
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

    @Override
    public Optional<Cap> holding(Known client) {
      double owed = client.measures().value(Measure.ARREARS).orElse(0);
      double month = client.measures().value(Measure.REVENUE_PER_MONTH).orElse(0);
      return owed > 0 && Scoring.rounded(owed - months * month) >= 0
          ? Optional.of(this)
          : Optional.empty();
    }

    @Override
    public Letter applyTo(Letter grade) {
      return grade.atMost(atMost);
    }
  }

  /// Who owes that many months of revenue, however lately, or owes without having any: the first
  /// rules' arrears.
  record Overdue(double months, Letter atMost) implements Cap {

    @Override
    public String id() {
      return Arrears.ID;
    }

    @Override
    public Optional<Cap> holding(Known client) {
      return holds(client.measures()) ? Optional.of(this) : Optional.empty();
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
    public Optional<Cap> holding(Known client) {
      return client.decided().refused().map(date -> new BrokenPromise(atMost, Optional.of(date)));
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
    public Optional<Cap> holding(Known client) {
      return client.decided().grade().map(grade -> new ByPerson(Optional.of(grade)));
    }

    @Override
    public Letter applyTo(Letter grade) {
      return given.map(Decisions.PersonsGrade::grade).orElse(grade);
    }
  }
}
