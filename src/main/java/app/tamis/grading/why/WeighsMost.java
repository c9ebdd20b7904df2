package app.tamis.grading.why;

import app.tamis.basics.Message;
import app.tamis.grading.Axis;
import app.tamis.grading.Cap;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.grading.Letter;
import app.tamis.grading.Why;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What weighs most on a client, in a line: what speaks for an A, else what holds the grade down or
/// stands against it, else the largest loss.
record WeighsMost(List<Why.Reason> drags, List<Why.Reason> best, List<Message> notices) {

  Message on(ClientGrade client) {
    return switch (client) {
      case NotGraded _ -> notices.getFirst();
      case Graded graded when graded.grade() == Letter.A && !best.isEmpty() ->
          best.getFirst().words();
      case Graded graded ->
          Stream.of(cap(graded), fall(graded), limit(graded), drag(graded))
              .flatMap(Optional::stream)
              .findFirst()
              .orElseGet(() -> Message.of("why.nothing"));
    };
  }

  /// The last that made the grade, by its place among the notices, where caps come first.
  private Optional<Message> cap(Graded graded) {
    var caps = graded.findings().caps();
    return IntStream.range(0, caps.size())
        .filter(i -> decides(caps.get(i), graded))
        .boxed()
        .reduce((_, last) -> last)
        .map(notices::get);
  }

  private static boolean decides(Cap cap, Graded graded) {
    var uncapped = graded.verdict().uncapped();
    return cap.letter().equals(Optional.of(graded.grade()))
        && (cap instanceof Cap.ByPerson || cap.applyTo(uncapped) != uncapped);
  }

  private Optional<Message> fall(Graded graded) {
    return graded.verdict().fell() ? notice("why.small") : Optional.empty();
  }

  /// Of several on one axis the last, which made its letter.
  private Optional<Message> limit(Graded graded) {
    return Stream.of(Axis.values())
        .filter(axis -> weighsOn(graded, axis))
        .map(axis -> graded.verdict().on(axis).limits())
        .filter(limits -> !limits.isEmpty())
        .findFirst()
        .flatMap(
            limits -> notice("why.limit." + limits.getLast()).or(() -> notice("why.limit.loss")));
  }

  private Optional<Message> notice(String beginning) {
    return notices.stream().filter(notice -> notice.key().startsWith(beginning)).findFirst();
  }

  private Optional<Message> drag(Graded graded) {
    return drags.stream()
        .filter(drag -> weighsOn(graded, drag.mark().criterion().axis()))
        .findFirst()
        .map(Why.Reason::words);
  }

  /// Losses of the two axes don't compare: those of the worse axis explain the grade.
  private static boolean weighsOn(Graded graded, Axis axis) {
    int apart = graded.financial().compareTo(graded.relationship());
    return switch (axis) {
      case FINANCIAL -> apart >= 0;
      case RELATIONSHIP -> apart <= 0;
    };
  }
}
