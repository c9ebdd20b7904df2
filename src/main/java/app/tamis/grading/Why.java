package app.tamis.grading;

import app.tamis.basics.Message;
import java.util.List;
import java.util.Optional;

/// A client's grade explained, in the owner's words and with the figures.
///
/// @param mostly what weighs most, in a line
/// @param drags what costs points, the largest loss first
/// @param best what speaks most for the client
/// @param unknown why criteria have no evidence
/// @param notices what else must be known beside the letter: why there is none or why it is a first
///   guess, what limits or caps it, what the team feels, how much is assumed
/// @param toTarget what it would take to bring the hourly rate that the firm wants; empty for who
///   brings it, and where it can't be known
public record Why(
    Message mostly,
    List<Reason> drags,
    List<Reason> best,
    List<Message> unknown,
    List<Message> notices,
    Optional<Message> toTarget) {

  /// @param words with the figures, and the loss where it is one: "pays 31 days late on average (−9
  ///   points)"
  public record Reason(Mark mark, Message words) {}

  public Why {
    drags = List.copyOf(drags);
    best = List.copyOf(best);
    unknown = List.copyOf(unknown);
    notices = List.copyOf(notices);
  }
}
