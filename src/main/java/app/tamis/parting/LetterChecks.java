package app.tamis.parting;

import app.tamis.basics.Message;
import app.tamis.law.Notice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What stands against a letter, and what one should read once more; the same whether it was edited
/// or not. Whether something is owed has no say in it.
///
/// @param refused why it can't leave
/// @param warned what doesn't stop it
public record LetterChecks(List<Message> refused, List<Message> warned) {

  /// More than that is hardly one page.
  private static final int A_PAGE = 2_600;

  public LetterChecks {
    refused = List.copyOf(refused);
    warned = List.copyOf(warned);
  }

  public boolean mayLeave() {
    return refused.isEmpty();
  }

  static LetterChecks of(PartingLetter letter, LocalDate today) {
    var draft = letter.draft();
    var basis = letter.basis();
    var text = letter.text();
    var refused = new ArrayList<Message>();
    var warned = new ArrayList<Message>();
    basis
        .insolvencySince()
        .ifPresent(since -> refused.add(Message.of("parting.check.insolvent", since)));
    if (draft.endsOn().isEmpty()) {
      refused.add(Message.of("parting.check.no-end"));
    } else {
      notice(letter, draft.endsOn().get(), refused, warned);
      if (!text.contains(letter.endsOn())) {
        refused.add(Message.of("parting.check.end-not-stated", letter.endsOn()));
      }
    }
    if (draft.expectedOn().isBefore(today)) {
      refused.add(Message.of("parting.check.expected", draft.expectedOn(), today));
    }
    if (draft.contact().isBlank()) {
      refused.add(Message.of("parting.fault.contact"));
    } else if (!text.contains(draft.contact().strip())) {
      warned.add(Message.of("parting.check.contact", draft.contact()));
    }
    if (draft.reason() == LetterDraft.Reason.OWN && draft.ownReason().isBlank()) {
      refused.add(Message.of("parting.check.own-reason"));
    }
    Tone.hostage(text)
        .forEach(sentence -> refused.add(Message.of("parting.check.hostage", sentence)));
    var blame = Tone.blame(text);
    if (!blame.isEmpty()) {
      warned.add(Message.of("parting.check.blame", blame));
    }
    basis
        .clause()
        .filter(heading -> !text.contains(heading))
        .ifPresent(heading -> warned.add(Message.of("parting.check.clause", heading)));
    if (text.length() > A_PAGE) {
      warned.add(Message.of("parting.check.long"));
    }
    return new LetterChecks(refused, warned);
  }

  private static void notice(
      PartingLetter letter, LocalDate end, List<Message> refused, List<Message> warned) {
    var toEnd = letter.basis().toEnd();
    var received = letter.draft().expectedOn();
    var found = toEnd.notice(received, end);
    if (found.isEmpty()) {
      warned.add(Message.of("parting.check.no-law"));
      if (end.isBefore(toEnd.byContract(received))) {
        refused.add(Message.of("law.notice.early", end, toEnd.byContract(received)));
      }
      return;
    }
    switch (found.get()) {
      case Notice.TooEarly early -> refused.add(early.message());
      case Notice.NeedsReason needs -> {
        if (letter.draft().shortReason().isBlank()) {
          refused.add(needs.message());
        } else {
          warned.add(Message.of("parting.check.short", letter.draft().shortReason().strip()));
        }
      }
      case Notice.Accepted _ -> {}
    }
  }
}
