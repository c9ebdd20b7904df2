package app.tamis.web.reminders;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// All that is overdue.
///
/// @param stands what is due and overdue, in a sentence
/// @param payments until when payments are known, in a sentence
/// @param stale whether that is too long ago, or never was
/// @param due those whose letter may leave today
/// @param nobody likewise, but nobody is known who gets it
/// @param halted those that aren't asked for, with the reason
/// @param later those whose next letter comes later, or who got all
/// @param now what a run is at; empty where none works
/// @param left how many of a run still wait for their turn
/// @param byHand whether no server sends what is written
public record RemindersView(
    String stands,
    String payments,
    boolean stale,
    List<Row> due,
    List<Row> nobody,
    List<Row> halted,
    List<Row> later,
    Optional<String> now,
    int left,
    boolean byHand,
    Form settings,
    List<Choice> interest,
    Optional<String> said) {

  public RemindersView {
    due = List.copyOf(due);
    nobody = List.copyOf(nobody);
    halted = List.copyOf(halted);
    later = List.copyOf(later);
    interest = List.copyOf(interest);
  }

  /// @param what the letter, or why there is none
  /// @param bills how many are overdue
  /// @param open what they come to
  public record Row(
      int number, String path, String client, String what, String bills, String open, String to) {}

  public record Choice(String value, String label, boolean chosen) {}
}
