package app.tamis.web.clients;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.grading.Letter;
import app.tamis.grading.acts.ClientLevers;
import app.tamis.grading.acts.LeverSaid;
import java.util.List;
import java.util.Optional;

/// Puts what would lift a client into words.
final class LiftWords {

  private LiftWords() {}

  /// Nothing for who is an A, or has no grade to be lifted from.
  static ClientReport.Lifts of(ClientLevers levers, List<LeverSaid> best, Words words) {
    boolean asked =
        !(levers.client() instanceof NotGraded)
            && !levers.client().computed().equals(Optional.of(Letter.A));
    return asked
        ? new ClientReport.Lifts(
            best.stream().map(lever -> lift(lever, words)).toList(),
            levers.noLift().map(words::sentence).orElse(""))
        : new ClientReport.Lifts(List.of(), "");
  }

  private static ClientReport.Lift lift(LeverSaid lever, Words words) {
    return new ClientReport.Lift(
        words.sentence(lever.sentence()),
        lever.documents().isEmpty()
            ? ""
            : words.sentence(Message.of("lever.documents", lever.documents())));
  }
}
