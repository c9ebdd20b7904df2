package app.tamis.web.reminders;

import java.util.List;
import java.util.Optional;

/// What a client owes, and what was sent.
///
/// @param open what is overdue, in a sentence; empty where nothing is
public record ReminderSectionView(String path, Optional<String> open, List<String> sent) {

  public ReminderSectionView {
    sent = List.copyOf(sent);
  }
}
