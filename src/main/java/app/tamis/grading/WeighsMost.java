package app.tamis.grading;

import app.tamis.basics.Message;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.NotGraded;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What weighs most on a client, in a line: what speaks for an A, else what holds the grade down or
/// stands against it, else the largest loss.
final class WeighsMost {

  private WeighsMost() {}

  static Message of(ClientGrade client, Why why) {
    return switch (client) {
      case NotGraded _ -> why.notices().getFirst();
      case Graded graded when graded.grade() == Letter.A && !why.best().isEmpty() ->
          why.best().getFirst().words();
      case Graded graded ->
          Stream.of(cap(graded, why), fall(graded, why), limit(graded, why), drag(graded, why))
              .flatMap(Optional::stream)
              .findFirst()
              .orElseGet(() -> Message.of("why.nothing"));
    };
  }

  /// The last that made the grade, by its place among the notices, where caps come first.
  private static Optional<Message> cap(Graded graded, Why why) {
    var caps = graded.findings().caps();
    return IntStream.range(0, caps.size())
        .filter(i -> decides(caps.get(i), graded))
        .boxed()
        .reduce((_, last) -> last)
        .map(why.notices()::get);
  }

  private static boolean decides(Cap cap, Graded graded) {
    var uncapped = graded.verdict().uncapped();
    return cap.letter().equals(Optional.of(graded.grade()))
        && (cap instanceof Cap.ByPerson || cap.applyTo(uncapped) != uncapped);
  }

  private static Optional<Message> fall(Graded graded, Why why) {
    return graded.verdict().fell() ? notice(why, "why.small") : Optional.empty();
  }

  /// Of several on one axis the last, which made its letter.
  private static Optional<Message> limit(Graded graded, Why why) {
    return Stream.of(Axis.values())
        .filter(axis -> weighsOn(graded, axis))
        .map(axis -> graded.verdict().on(axis).limits())
        .filter(limits -> !limits.isEmpty())
        .findFirst()
        .flatMap(limits ->
            notice(why, "why.limit." + limits.getLast()).or(() -> notice(why, "why.limit.loss")));
  }

  private static Optional<Message> notice(Why why, String beginning) {
    return why.notices().stream().filter(notice -> notice.key().startsWith(beginning)).findFirst();
  }

  private static Optional<Message> drag(Graded graded, Why why) {
    return why.drags().stream()
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
