package app.tamis.grading;

import static app.tamis.grading.Rounding.rounded;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Which grade is shown from a month end on. What was computed may waver around a line from month
/// to month; what is published mustn't, for people act on it.
public final class Publishing {

  private Publishing() {}

  /// Why a grade is published.
  public enum Because {
    /// Nothing was published before.
    FIRST,
    /// It is what was published before.
    SAME,
    /// Between not graded, a first guess and a grade.
    EVIDENCE,
    /// The rules are others.
    MATRIX,
    /// A person's grade began or ended.
    OVERRIDE,
    /// Another cap began or ended.
    CAP,
    /// The client became, or is no longer, so very small; as the first rules had it, at once.
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
  public record Last(Optional<Letter> grade, Optional<Footing.Axes> axes) {}

  /// What comes of a month end.
  public sealed interface Outcome {

    /// What is shown from now on.
    Optional<Letter> grade();

    record Published(Optional<Letter> grade, Because because) implements Outcome {}

    /// The grade published before stays.
    ///
    /// @param until what would have to come true for the computed one to be published
    record Held(Optional<Letter> grade, Until until) implements Outcome {}
  }

  /// What a grade waits for.
  public sealed interface Until {

    /// Either the next month end comes to the same, or each of these comes true.
    record TwiceOrClear(List<Past> lines) implements Until {

      public TwiceOrClear {
        lines = List.copyOf(lines);
      }
    }

    /// Two month ends come to the same, and administration's share of the net revenue is past this.
    ///
    /// @param above whether it must be above it, or below
    record TwiceAndPast(double overheadShare, boolean above) implements Until {}
  }

  /// That an axis is clearly past the line that it crossed.
  ///
  /// @param line the score where its new letter begins, or ends
  /// @param above whether it must rise above the line, or fall below it
  public record Past(Axis axis, double line, boolean above) {}

  /// @param last empty where nothing was published
  /// @param before what the month end before came to; empty where the client was not there
  public static Outcome decide(Optional<Last> last, Optional<Footing> before, Footing now) {
    if (last.isEmpty() || before.isEmpty()) {
      return new Outcome.Published(now.grade(), Because.FIRST);
    }
    return decide(last.get(), before.get(), now);
  }

  private static Outcome decide(Last last, Footing before, Footing now) {
    if (now.grade().equals(last.grade)) {
      return new Outcome.Published(now.grade(), Because.SAME);
    }
    var atOnce = atOnce(last, before, now);
    if (atOnce.isPresent()) {
      return new Outcome.Published(now.grade(), atOnce.get());
    }
    boolean twice =
        now.matrix().publication().monthEnds() == 1 || now.grade().equals(before.grade());
    return isMadeBySizeAlone(last, now) ? bySize(last, now, twice) : byScores(last, now, twice);
  }

  private static Optional<Because> atOnce(Last last, Footing before, Footing now) {
    if (!byPerson(before).equals(byPerson(now))) {
      return Optional.of(Because.OVERRIDE);
    }
    if (now.grade().isEmpty()
        || last.grade.isEmpty()
        || now.provisional() != before.provisional()) {
      return Optional.of(Because.EVIDENCE);
    }
    if (!now.matrix().equals(before.matrix())) {
      return Optional.of(Because.MATRIX);
    }
    return !now.under(before.caps()).equals(now.grade()) || forbids(now, last)
        ? Optional.of(Because.CAP)
        : Optional.empty();
  }

  private static Optional<Letter> byPerson(Footing footing) {
    return footing.caps().stream()
        .filter(Cap.ByPerson.class::isInstance)
        .findFirst()
        .flatMap(Cap::letter);
  }

  /// A cap that holds now isn't waited with, though the axes have wavered when it began.
  private static boolean forbids(Footing now, Last last) {
    return last.grade
        .filter(grade -> now.caps().stream().anyMatch(cap -> cap.applyTo(grade) != grade))
        .isPresent();
  }

  /// Whether both axes have the letters that the published grade stands on.
  private static boolean isMadeBySizeAlone(Last last, Footing now) {
    return last.axes
        .flatMap(then ->
            now.axes()
                .map(axes ->
                    Arrays.stream(Axis.values())
                        .allMatch(axis -> then.letter(axis) == axes.letter(axis))))
        .orElse(false);
  }

  private static Outcome bySize(Last last, Footing now, boolean twice) {
    boolean worse = !now.grade().orElseThrow().isAtLeast(last.grade.orElseThrow());
    var line = line(now, worse);
    if (twice && line.filter(past -> !isPast(past, now.overhead())).isEmpty()) {
      return new Outcome.Published(now.grade(), Because.TWICE);
    }
    return new Outcome.Held(
        last.grade,
        line.<Until>map(past -> past).orElseGet(() -> new Until.TwiceOrClear(List.of())));
  }

  /// The share that administration must be past: beyond the line of the step that the client fell
  /// by, or below that of the step that it no longer falls by. Empty where no such line is near.
  private static Optional<Until.TwiceAndPast> line(Footing now, boolean worse) {
    if (!(now.matrix().smallClients() instanceof SmallClients.ByOverhead(var lines, var _))) {
      return Optional.empty();
    }
    double share = now.overhead().orElse(0);
    double margin = now.matrix().publication().overhead();
    var crossed =
        lines.stream()
            .map(SmallClients.ByOverhead.Line::above)
            .filter(line -> worse ? share > line : share <= line);
    return (worse ? crossed.max(Double::compare) : crossed.min(Double::compare))
        .map(line -> new Until.TwiceAndPast(line * (worse ? 1 + margin : 1 - margin), worse));
  }

  private static boolean isPast(Until.TwiceAndPast line, OptionalDouble overhead) {
    double share = rounded(overhead.orElse(0));
    double wanted = rounded(line.overheadShare);
    return line.above ? share > wanted : share < wanted;
  }

  private static Outcome byScores(Last last, Footing now, boolean twice) {
    if (twice) {
      return new Outcome.Published(now.grade(), Because.TWICE);
    }
    var unclear =
        last.axes
            .flatMap(then -> now.axes().map(axes -> unclear(then, axes, now.matrix())))
            .orElse(List.of());
    return unclear.isEmpty()
        ? new Outcome.Published(now.grade(), Because.CLEAR)
        : new Outcome.Held(last.grade, new Until.TwiceOrClear(unclear));
  }

  /// The axes that changed their letter and are not clearly past the line.
  private static List<Past> unclear(Footing.Axes then, Footing.Axes now, Matrix matrix) {
    return Arrays.stream(Axis.values())
        .filter(axis -> then.letter(axis) != now.letter(axis))
        .map(axis -> crossed(axis, then.letter(axis), now.letter(axis), matrix.letters()))
        .filter(past -> !isClear(past, now.score(past.axis), matrix.publication().points()))
        .toList();
  }

  /// The last line on the way from one letter to the other.
  private static Past crossed(Axis axis, Letter from, Letter to, LetterLines lines) {
    boolean above = to.isAtLeast(from);
    return new Past(axis, lines.line(above ? to : to.nextBetter().orElseThrow()), above);
  }

  private static boolean isClear(Past past, double score, double points) {
    return rounded(past.above ? score - past.line : past.line - score) > points;
  }
}
