package app.tamis.web.grades;

import app.tamis.gradebook.Standing;
import app.tamis.grading.PortfolioGrades;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.measures.Measure;

/// Keeps how the team feels about a client from who isn't to know: it is taken out before any score
/// is made, for what is only left unsaid can be reckoned back from what is said.
///
/// @param reactions whether the reader may know
public record Discretion(boolean reactions) {

  public static Discretion towards(Person reader) {
    return new Discretion(reader.may(Right.REACTIONS));
  }

  /// Of readers for whom a standing is.
  public static Discretion of(Standing standing) {
    return new Discretion(standing.felt());
  }

  public PortfolioGrades of(PortfolioGrades grades) {
    return reactions ? grades : grades.discreet();
  }

  public ShownGrades of(ShownGrades shown) {
    return reactions ? shown : shown.discreet();
  }

  public boolean tells(Measure measure) {
    return reactions || !measure.isFelt();
  }
}
