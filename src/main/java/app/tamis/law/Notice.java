package app.tamis.law;

import app.tamis.basics.Message;
import app.tamis.law.EarliestEnd.Guidance;
import java.time.LocalDate;

/// Whether a relationship may end on a day that somebody chose. A notice without such a day doesn't
/// begin.
public sealed interface Notice {

  /// @param end the last day that the letter states
  static Notice of(NoticeGiven given, LawTable law, LocalDate end) {
    var earliest = given.earliest(law);
    if (end.isBefore(earliest.byContract())) {
      return new TooEarly(end, earliest);
    }
    return earliest
        .guidance()
        .filter(guidance -> end.isBefore(guidance.end()))
        .<Notice>map(guidance -> new NeedsReason(end, guidance))
        .orElseGet(() -> new Accepted(end, earliest));
  }

  Message message();

  record Accepted(LocalDate end, EarliestEnd earliest) implements Notice {

    @Override
    public Message message() {
      return earliest
          .guidance()
          .map(guidance -> Message.of("law.notice.accepted.guidance", end, guidance.message()))
          .orElseGet(() -> Message.of("law.notice.accepted", end));
    }
  }

  /// The contract allows the day, and it is shorter than the guidance: a recorded reason is needed.
  record NeedsReason(LocalDate end, Guidance guidance) implements Notice {

    @Override
    public Message message() {
      return Message.of("law.notice.reason", end, guidance.message());
    }
  }

  /// Before the contract allows it.
  record TooEarly(LocalDate end, EarliestEnd earliest) implements Notice {

    @Override
    public Message message() {
      return Message.of("law.notice.early", end, earliest.byContract());
    }
  }
}
