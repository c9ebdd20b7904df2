package app.tamis.web.proposal;

import app.tamis.basics.Message;
import app.tamis.proposals.ClientProposals.Wanted;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import java.time.LocalDate;
import java.util.Optional;

/// What was typed to make the client's copy.
///
/// @param form with what is wrong, field by field
/// @param wanted empty where anything is
record CopyForm(Form form, Optional<Wanted> wanted) {

  private static final int LONGEST = 120;

  /// A month to think it over.
  private static final int DAYS = 30;

  /// With what is usual: the first of the month after the last day on which it can be chosen.
  static Form usual(Form form, LocalDate today, String contact) {
    var until = today.plusDays(DAYS);
    return form.and("starts", until.plusMonths(1).withDayOfMonth(1).toString())
        .and("until", until.toString())
        .and("contact", contact);
  }

  static CopyForm read(Form form, LocalDate today) {
    var starts = FormEntries.day(form.typed("starts"));
    var until = FormEntries.day(form.typed("until"));
    var checked =
        form.with("starts", fault(form.typed("starts"), starts, today))
            .with("until", fault(form.typed("until"), until, today).or(() -> order(starts, until)))
            .with(
                "contact",
                FormEntries.fault(form.typed("contact"), LONGEST, "proposals.fault.contact"));
    return new CopyForm(
        checked,
        checked.isSound()
            ? Optional.of(
                new Wanted(
                    starts.orElseThrow(), until.orElseThrow(), form.typed("contact").strip()))
            : Optional.empty());
  }

  private static Optional<Message> fault(String typed, Optional<LocalDate> day, LocalDate today) {
    if (day.isEmpty()) {
      return Optional.of(Message.of("proposals.fault.day", typed));
    }
    return day.get().isBefore(today)
        ? Optional.of(Message.of("proposals.fault.past", day.get()))
        : Optional.empty();
  }

  private static Optional<Message> order(Optional<LocalDate> starts, Optional<LocalDate> until) {
    return starts.isPresent() && until.isPresent() && until.get().isAfter(starts.get())
        ? Optional.of(Message.of("proposals.fault.order", until.get(), starts.get()))
        : Optional.empty();
  }
}
