package app.tamis.grading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which grade is shown from a month end on. What was computed may waver around a line from month
/// to month; what is published mustn't, for people act on it.
public final class Publishing {

  /// How many points past a line are past all doubt.
  public static final double CLEAR = 4;

  private Publishing() {}

  /// Why a grade is published.
  public enum Because {
    /// Nothing was published before.
    FIRST,
    /// It is what was published before.
    SAME,
    /// From not graded to a grade, or back.
    EVIDENCE,
    /// The rules are others.
    MATRIX,
    /// A person's grade began or ended.
    OVERRIDE,
    /// Another cap began or ended.
    CAP,
    /// The client became, or is no longer, so very small.
    SMALL_CLIENT,
    /// Two month ends in a row came to it.
    TWICE,
    /// Each axis that changed its letter is far past the line.
    CLEAR
  }

  /// What was published last.
  ///
  /// @param grade empty where not graded
  /// @param axes on whose letters it stands
  public record Last(Optional<Letter> grade, Optional<Standing.Axes> axes) {}

  /// What comes of a month end.
  public sealed interface Outcome {

    /// What is shown from now on.
    Optional<Letter> grade();

    record Published(Optional<Letter> grade, Because because) implements Outcome {}

    /// The grade published before stays.
    ///
    /// @param until either the next month end comes to the same, or each of these comes true
    record Held(Optional<Letter> grade, List<Past> until) implements Outcome {

      public Held {
        until = List.copyOf(until);
      }
    }
  }

  /// That an axis is clearly past the line that it crossed.
  ///
  /// @param line the score where its new letter begins, or ends
  /// @param above whether it must rise above the line, or fall below it
  public record Past(Axis axis, double line, boolean above) {}

  /// @param last empty where nothing was published
  /// @param before what the month end before came to; empty where the client was not there
  public static Outcome decide(Optional<Last> last, Optional<Standing> before, Standing now) {
    if (last.isEmpty() || before.isEmpty()) {
      return new Outcome.Published(now.grade(), Because.FIRST);
    }
    return decide(last.get(), before.get(), now);
  }

  private static Outcome decide(Last last, Standing before, Standing now) {
    if (now.grade().equals(last.grade)) {
      return new Outcome.Published(now.grade(), Because.SAME);
    }
    var atOnce = atOnce(last, before, now);
    if (atOnce.isPresent()) {
      return new Outcome.Published(now.grade(), atOnce.get());
    }
    if (now.grade().equals(before.grade())) {
      return new Outcome.Published(now.grade(), Because.TWICE);
    }
    var unclear = unclear(last, now);
    return unclear.isEmpty()
        ? new Outcome.Published(now.grade(), Because.CLEAR)
        : new Outcome.Held(last.grade, unclear);
  }

  private static Optional<Because> atOnce(Last last, Standing before, Standing now) {
    if (isByPerson(before, now)) {
      return Optional.of(Because.OVERRIDE);
    }
    if (now.grade().isEmpty() || last.grade.isEmpty()) {
      return Optional.of(Because.EVIDENCE);
    }
    if (!now.matrix().equals(before.matrix())) {
      return Optional.of(Because.MATRIX);
    }
    if (!now.under(before.caps(), now.fall()).equals(now.grade()) || forbids(now, last)) {
      return Optional.of(Because.CAP);
    }
    return now.under(now.caps(), before.fall()).equals(now.grade())
        ? Optional.empty()
        : Optional.of(Because.SMALL_CLIENT);
  }

  private static boolean isByPerson(Standing before, Standing now) {
    return !byPerson(before).equals(byPerson(now));
  }

  private static Optional<Letter> byPerson(Standing standing) {
    return standing.caps().stream()
        .filter(Cap.ByPerson.class::isInstance)
        .findFirst()
        .flatMap(Cap::letter);
  }

  /// A cap that holds now isn't waited with, though the axes have wavered when it began.
  private static boolean forbids(Standing now, Last last) {
    return last.grade
        .filter(grade -> now.caps().stream().anyMatch(cap -> cap.applyTo(grade) != grade))
        .isPresent();
  }

  /// The axes that changed their letter and are not clearly past the line.
  private static List<Past> unclear(Last last, Standing now) {
    return last.axes
        .flatMap(then -> now.axes().map(axes -> unclear(then, axes, now.matrix())))
        .orElse(List.of());
  }

  private static List<Past> unclear(Standing.Axes then, Standing.Axes now, Matrix matrix) {
    return Arrays.stream(Axis.values())
        .filter(axis -> then.letter(axis) != now.letter(axis))
        .map(axis -> crossed(axis, then.letter(axis), now.letter(axis), matrix.letters()))
        .filter(past -> !isClear(past, now.score(past.axis)))
        .toList();
  }

  /// The last line on the way from one letter to the other.
  private static Past crossed(Axis axis, Letter from, Letter to, LetterLines lines) {
    boolean above = to.isAtLeast(from);
    return new Past(axis, lines.line(above ? to : to.nextBetter().orElseThrow()), above);
  }

  private static boolean isClear(Past past, double score) {
    return Scoring.rounded(past.above ? score - past.line : past.line - score) > CLEAR;
  }
}
