package app.tamis.grading;

/// Something that would have to change for a better grade.
public sealed interface Step {

  /// A criterion's raw value, before any shrinking, that the client would have to come to; rounded
  /// to what a person would say, never short of what is needed.
  record Improve(Criterion criterion, double from, double to) implements Step {}

  /// A revenue per month from which the client is no longer so very small.
  record Grow(double from, double to) implements Step {}

  /// What is overdue would have to be paid, so that arrears no longer hold the grade down.
  record PayArrears(double overdue) implements Step {}
}
