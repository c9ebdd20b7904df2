package app.tamis.lift;

import app.tamis.grading.Letter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How a plan ended, and by what that was judged.
///
/// @param outcome of what is known
/// @param grade on agreed terms; empty where the client isn't graded
/// @param published the grade that was shown that day; empty likewise
/// @param byPublished whether the published grade alone had reached the target
/// @param steps those that were signed, with what records show of them
public record Judged(
    Outcome outcome,
    Optional<Letter> grade,
    Optional<Letter> published,
    boolean byPublished,
    List<StepJudged> steps) {

  public enum Outcome {
    LIFTED,
    FAILED,
    /// What is known doesn't tell.
    UNCLEAR
  }

  public record StepJudged(UUID step, Proof proof) {}

  public Judged {
    steps = List.copyOf(steps);
  }
}
