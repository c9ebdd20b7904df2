package app.tamis.grading.acts;

import app.tamis.basics.Message;
import app.tamis.grading.Letter;
import java.util.List;
import java.util.Optional;

/// A lever in the owner's words.
///
/// @param acts one or two
/// @param gradeAfter empty where the client wouldn't be graded
/// @param outcome the grade that it makes, in words; empty likewise
/// @param sentence all of it: what, now → then, and the outcome
public record LeverSaid(
    List<ActSaid> acts, Optional<Letter> gradeAfter, Optional<Message> outcome, Message sentence) {

  public LeverSaid {
    acts = List.copyOf(acts);
  }

  /// What goes with it, each once.
  public List<Message> documents() {
    return acts.stream().flatMap(act -> act.documents().stream()).distinct().toList();
  }
}
