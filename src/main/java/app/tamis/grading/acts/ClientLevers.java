package app.tamis.grading.acts;

import app.tamis.basics.Message;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import java.util.List;
import java.util.Optional;

/// What would lift a client, or at least bring more.
///
/// @param levers best first; none for an A
public record ClientLevers(ClientGrade client, List<Lever> levers) {

  private static final int A_FEW = 3;

  public ClientLevers {
    levers = List.copyOf(levers);
  }

  /// The best of them: what the road up is made of.
  public List<Lever> best() {
    return levers.stream().limit(A_FEW).toList();
  }

  /// What is to be said where nothing reaches a better grade; empty where something does. Nobody
  /// thinks of parting with a good client.
  public Optional<Message> noLift() {
    return levers.stream().anyMatch(lever -> lever.lifts(client.computed()))
        ? Optional.empty()
        : Optional.of(
            Message.of(client.computed().map(ClientLevers::noLift).orElse("lever.none.ungraded")));
  }

  private static String noLift(Letter grade) {
    return switch (grade) {
      case A -> "lever.none.best";
      case B -> "lever.none.good";
      case C, D -> "lever.none";
    };
  }
}
