package app.tamis.web.reminders;

import app.tamis.basics.Message;
import app.tamis.reminders.Reminded;
import app.tamis.reminders.SuspensionNotice;
import java.time.LocalDate;
import java.util.Optional;

/// What is to be known of a notice that stands.
final class SuspensionWords {

  private SuspensionWords() {}

  /// Empty where there is nothing to do yet.
  static Optional<Message> now(SuspensionNotice notice, Reminded client, LocalDate today) {
    if (client.insolventSince().isPresent()) {
      return Optional.of(Message.of("suspend.now.insolvent", client.name()));
    }
    if (client.named().isEmpty()) {
      return Optional.of(Message.of("suspend.now.settled", client.name()));
    }
    return today.isBefore(notice.first())
        ? Optional.empty()
        : Optional.of(Message.of("suspend.now.day", client.name(), notice.first()));
  }
}
