package app.tamis.web.reminders;

import app.tamis.web.page.Form;
import app.tamis.web.reminders.RemindersView.Choice;
import java.util.List;
import java.util.Optional;

/// What one client owes, and the letter of today.
///
/// @param stands whether a letter may leave, in a sentence
/// @param to to whom; empty where nobody is known
/// @param law what the law says of each bill, for who sends the letter
/// @param letter as it would read; empty where none is due
/// @param stops what somebody noted, and can be taken back
/// @param sent what left, the newest first
/// @param suspension where it is said whether services may stop
public record ReminderView(
    String path,
    String title,
    String client,
    String clientPath,
    String stands,
    Optional<String> to,
    List<Bill> bills,
    List<String> law,
    Optional<String> letter,
    String language,
    List<Noted> stops,
    Form form,
    List<Choice> which,
    List<Choice> kinds,
    List<Left> sent,
    Optional<String> suspension,
    Optional<String> said) {

  public ReminderView {
    bills = List.copyOf(bills);
    law = List.copyOf(law);
    stops = List.copyOf(stops);
    which = List.copyOf(which);
    kinds = List.copyOf(kinds);
    sent = List.copyOf(sent);
  }

  /// @param state what was done about it, each a sentence
  public record Bill(String number, String due, String days, String open, List<String> state) {

    public Bill {
      state = List.copyOf(state);
    }
  }

  public record Noted(String id, String text) {}

  /// @param document where it is read again
  public record Left(String text, String document) {}
}
