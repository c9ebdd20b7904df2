package app.tamis.law;

import app.tamis.basics.Message;
import java.time.LocalDate;

/// Where a figure of a table comes from.
///
/// @param source the act and its article, or who publishes the figure
/// @param checkedOn the day on which somebody last looked it up
/// @param unconfirmed whether one source only was found, or none that is official
public record Origin(String source, LocalDate checkedOn, boolean unconfirmed) {

  /// `Code civil, 1226; checked on 30 November 2026; not legal advice`.
  public Message note() {
    return Message.of(unconfirmed ? "law.note.unconfirmed" : "law.note", source, checkedOn);
  }

  /// For what rests on both: checked when the older one was, and unconfirmed where either is.
  Origin together(Origin other) {
    var older = other.checkedOn.isBefore(checkedOn) ? other.checkedOn : checkedOn;
    return new Origin(source, older, unconfirmed || other.unconfirmed);
  }

  /// A message followed by the note.
  Message under(Message message) {
    return Message.of("law.noted", message, note());
  }
}
