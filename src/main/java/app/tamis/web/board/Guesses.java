package app.tamis.web.board;

import static java.util.Comparator.comparingDouble;

import app.tamis.basics.Message;
import app.tamis.grading.Axis;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Mark;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.Provisional;
import app.tamis.web.grades.ShownGrades;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What would settle first guesses, in few words.
record Guesses(PortfolioGrades grades) {

  private static final int MOST_NAMED = 3;

  /// Empty where it is none, or only for what holds of all clients, and is said above all grades.
  Optional<Message> settling(ClientGrade client) {
    return Optional.of(client)
        .filter(ShownGrades::isGuess)
        .flatMap(guess ->
            guess.provisional().stream()
                .filter(Predicate.not(Provisional.ESTIMATED_HOURS::equals))
                .map(reason -> settling(reason, guess))
                .reduce((one, other) -> Message.of("board.settle.and", one, other)))
        .map(what -> Message.of("board.settle", what));
  }

  private Message settling(Provisional reason, ClientGrade client) {
    return switch (reason) {
      case FEW_MONTHS ->
          Message.of(
              "board.settle.few_months",
              grades.matrix().evidence().sureMonths() - client.findings().months());
      case THIN_RELATIONSHIP ->
          Message.of("board.settle.thin_relationship", heaviestUnknown(client));
      case ESTIMATED_HOURS -> Message.of("board.settle.estimated_hours");
      case PAYMENTS_MISSING -> Message.of("board.settle.payments_missing");
    };
  }

  /// What would say most of the relationship.
  private static List<Message> heaviestUnknown(ClientGrade client) {
    return client.findings().marks().stream()
        .filter(mark -> mark.criterion().axis() == Axis.RELATIONSHIP && !mark.hasEvidence())
        .map(Mark::criterion)
        .sorted(comparingDouble(criterion -> -criterion.weight()))
        .limit(MOST_NAMED)
        .map(criterion -> Message.of("criterion." + criterion.measure().id()))
        .toList();
  }
}
