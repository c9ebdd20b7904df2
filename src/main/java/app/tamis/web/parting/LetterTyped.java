package app.tamis.web.parting;

import app.tamis.parting.LetterDraft;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/// The letter's choices, as they stand in the form and back.
record LetterTyped(Form form) {

  private static final int LONGEST = 300;
  private static final int A_LETTER = 6_000;

  static Form of(LetterDraft draft, String text) {
    return Form.of(
        "language",
        draft.language(),
        "ends",
        draft.endsOn().map(LocalDate::toString).orElse(""),
        "time",
        draft.endsAt().toString(),
        "expected",
        draft.expectedOn().toString(),
        "short",
        draft.shortReason(),
        "reason",
        draft.reason().code(),
        "own",
        draft.ownReason(),
        "contact",
        draft.contact(),
        "signed",
        draft.signedBy(),
        "handover",
        draft.handoverOn().map(LocalDate::toString).orElse(""),
        "included",
        draft.included(),
        "charged",
        draft.charged(),
        "licences",
        draft.licences(),
        "providers",
        draft.providers(),
        "text",
        text);
  }

  /// With what is wrong in it, all at once.
  Form checked() {
    var checked = form;
    for (var field :
        new String[] {
          "short", "own", "contact", "signed", "included", "charged", "licences", "providers"
        }) {
      checked = checked.with(field, FormEntries.tooLong(form.typed(field), LONGEST));
    }
    checked = checked.with("text", FormEntries.tooLong(form.typed("text"), A_LETTER));
    if (time().isEmpty()) {
      checked = checked.with("time", "parting.fault.time", form.typed("time"));
    }
    for (var field : new String[] {"ends", "handover"}) {
      boolean odd = !form.typed(field).isBlank() && day(field).isEmpty();
      checked = odd ? checked.with(field, "parting.fault.day", form.typed(field)) : checked;
    }
    return day("expected").isEmpty()
        ? checked.with("expected", "parting.fault.day", form.typed("expected"))
        : checked;
  }

  /// Only where [#checked] is sound.
  ///
  /// @param text as edited; empty where it stands as drafted
  LetterDraft draft(String text) {
    return new LetterDraft(
        form.typed("language").toLowerCase(Locale.ROOT).equals("fr") ? "fr" : "en",
        day("ends"),
        time().orElseThrow(),
        day("expected").orElseThrow(),
        form.typed("short").strip(),
        LetterDraft.Reason.of(form.typed("reason")),
        form.typed("own").strip(),
        form.typed("contact").strip(),
        form.typed("signed").strip(),
        day("handover"),
        form.typed("included").strip(),
        form.typed("charged").strip(),
        form.typed("licences").strip(),
        form.typed("providers").strip(),
        text);
  }

  private Optional<LocalDate> day(String field) {
    return FormEntries.day(form.typed(field));
  }

  private Optional<LocalTime> time() {
    try {
      return Optional.of(LocalTime.parse(form.typed("time").strip()));
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }
}
