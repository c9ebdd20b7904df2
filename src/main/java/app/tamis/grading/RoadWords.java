package app.tamis.grading;

import app.tamis.basics.Message;
import java.util.Currency;

/// A road up in words: "if they paid within 12 days on average, they would be a B".
final class RoadWords {

  private final Said said;

  RoadWords(Currency currency) {
    this.said = new Said(currency);
  }

  Message of(Road road) {
    var conditions =
        road.steps().stream()
            .map(this::condition)
            .reduce((one, other) -> Message.of("road.and", one, other))
            .orElseThrow();
    return Message.of("road", conditions, NoticeWords.letter(road.reaches()));
  }

  private Message condition(Step step) {
    return switch (step) {
      case Step.Improve(Criterion criterion, double _, double to) ->
          Message.of(
              "road." + criterion.measure().id(), said.target(criterion.measure().unit(), to));
      case Step.Grow(double _, double to) -> Message.of("road.revenue_per_month", said.money(to));
      case Step.PayArrears(double overdue) -> Message.of("road.pay", said.money(overdue));
    };
  }
}
