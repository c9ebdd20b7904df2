package app.tamis.web.debits;

import app.tamis.agreements.Party;
import app.tamis.debits.Creditor;
import app.tamis.debits.CreditorCheck;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import java.util.Optional;

/// Who collects, as it was typed.
record CreditorForm(String name, String identifier, String lines, String notice) {

  private static final int LONGEST = 70;
  private static final int LONGEST_ADDRESS = 300;
  private static final int USUAL_DAYS = 14;
  private static final int MOST_DAYS = 60;

  /// What is known, else how the firm calls itself.
  static Form of(Optional<Creditor> known, Party us) {
    var creditor = known.orElseGet(() -> new Creditor(us.name(), "", us.lines(), USUAL_DAYS));
    return new CreditorForm(
            creditor.name(),
            creditor.identifier(),
            String.join("\n", creditor.lines()),
            String.valueOf(creditor.noticeDays()))
        .typed();
  }

  private Form typed() {
    return Form.of("name", name, "identifier", identifier, "lines", lines, "notice", notice);
  }

  Form form() {
    var form =
        typed()
            .with("name", FormEntries.fault(name, LONGEST, "debits.creditor.none"))
            .with(
                "identifier",
                identifier.isBlank() ? Optional.empty() : CreditorCheck.fault(identifier))
            .with("lines", FormEntries.tooLong(lines, LONGEST_ADDRESS));
    return days().isEmpty() ? form.with("notice", "debits.creditor.notice.fault", MOST_DAYS) : form;
  }

  private Optional<Integer> days() {
    return notice.strip().matches("\\d{1,2}")
        ? Optional.of(Integer.parseInt(notice.strip()))
            .filter(days -> days > 0 && days <= MOST_DAYS)
        : Optional.empty();
  }

  /// Of what has no fault.
  Creditor creditor() {
    return new Creditor(
        name.strip(),
        CreditorCheck.plain(identifier),
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
        days().orElse(USUAL_DAYS));
  }
}
