package app.tamis.reminders;

import app.tamis.basics.Message;
import java.time.LocalDate;
import java.util.Optional;

/// Why a bill is not asked for.
///
/// @param what in somebody's words; empty where facts say it
/// @param since empty where nobody knows
/// @param until the last day; empty until somebody says otherwise
public record Halt(Why why, String what, Optional<LocalDate> since, Optional<LocalDate> until) {

  public enum Why {
    /// An insolvency is open: what is owed is declared, not asked for.
    INSOLVENT,

    /// Somebody heard that it was paid.
    PAID,
    DISPUTE,

    /// A credit note is on its way.
    CREDIT,

    /// They are left be for a while.
    LEAVE
  }

  static Halt of(Why why, String what) {
    return new Halt(why, what, Optional.empty(), Optional.empty());
  }

  /// In a sentence without its full stop.
  public Message message() {
    return switch (why) {
      case INSOLVENT -> dated("reminder.halt.insolvent");
      case PAID -> dated("reminder.halt.paid");
      case DISPUTE ->
          since.isEmpty()
              ? Message.of("reminder.halt.dispute.told")
              : dated("reminder.halt.dispute");
      case CREDIT -> dated("reminder.halt.credit");
      case LEAVE ->
          Message.of("reminder.halt.leave", until.<Object>map(day -> day).orElse("–"), what);
    };
  }

  private Message dated(String key) {
    return Message.of(key, since.<Object>map(day -> day).orElse("–"), what);
  }
}
