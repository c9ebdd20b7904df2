package app.tamis.web.reminders;

import app.tamis.reminders.ServiceKind;
import app.tamis.reminders.Stopping;
import app.tamis.reminders.SuspensionCheck;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is to stop, as it is typed: a few rows, of which empty ones say nothing.
///
/// @param typed field by field; the number of its row ends the name of each
record SuspensionForm(Map<String, String> typed, SuspensionCheck check, LocalDate today) {

  static final List<Integer> ROWS = List.of(1, 2, 3);

  static final List<String> TICKS = List.of("same", "safe");

  private static final int LONGEST = 120;
  private static final int LONGEST_REASON = 500;
  private static final String AMOUNT = "\\d{1,7}([.,]\\d{1,2})?";

  private boolean isEmpty(int row) {
    return at("what", row).isEmpty() && at("supplier", row).isEmpty();
  }

  private String at(String field, int row) {
    return text(field + row);
  }

  private String text(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private Optional<LocalDate> renewal(int row) {
    return FormEntries.day(at("renewal", row));
  }

  private Optional<ServiceKind> kind(int row) {
    return ServiceKind.find(at("kind", row));
  }

  /// What was typed, with all that is wrong with it.
  ///
  /// @param toSend whether it is approved with this, and not only looked at
  Form form(boolean toSend) {
    var form = new Form(new LinkedHashMap<>(typed), Map.of());
    if (ROWS.stream().allMatch(this::isEmpty)) {
      form = form.with("what1", "suspend.fault.nothing");
    }
    for (int row : ROWS) {
      form = isEmpty(row) ? form : row(form, row);
    }
    if (form.isSound() && !check.isInProportion(services(), today)) {
      form = form.with("cost1", "suspend.fault.proportion");
    }
    if (toSend) {
      form =
          form.with(
              "reason", FormEntries.fault(text("reason"), LONGEST_REASON, "suspend.fault.reason"));
      for (var tick : TICKS) {
        form = text(tick).isEmpty() ? form.with(tick, "suspend.fault." + tick) : form;
      }
    }
    return form;
  }

  private Form row(Form before, int row) {
    var form =
        before
            .with("what" + row, FormEntries.fault(at("what", row), LONGEST, "suspend.fault.what"))
            .with(
                "supplier" + row,
                FormEntries.fault(at("supplier", row), LONGEST, "suspend.fault.supplier"));
    var kind = kind(row);
    if (kind.isEmpty()) {
      form = form.with("kind" + row, "suspend.fault.kind");
    } else if (kind.get().never().isPresent()) {
      form = form.with("kind" + row, "suspend.fault.never", kind.get().never().get().message());
    }
    if (!at("cost", row).matches(AMOUNT)) {
      form = form.with("cost" + row, "suspend.fault.cost");
    }
    if (!at("renewal", row).isEmpty() && renewal(row).isEmpty()) {
      form = form.with("renewal" + row, "suspend.fault.renewal");
    }
    if (kind.equals(Optional.of(ServiceKind.PROTECTION))) {
      if (renewal(row).isEmpty()) {
        form = form.with("renewal" + row, "suspend.fault.renewal.needed");
      }
      form =
          form.with(
              "instead" + row,
              FormEntries.fault(at("instead", row), LONGEST, "suspend.fault.instead"));
    }
    return form;
  }

  /// Of a form without faults.
  List<Stopping> services() {
    var all = new ArrayList<Stopping>();
    for (int row : ROWS) {
      if (!isEmpty(row)) {
        var kind = kind(row).orElseThrow();
        all.add(
            new Stopping(
                at("what", row),
                at("supplier", row),
                kind,
                renewal(row),
                new BigDecimal(at("cost", row).replace(',', '.')),
                at("instead", row),
                check.first(kind, renewal(row), today)));
      }
    }
    return all;
  }

  String reason() {
    return text("reason");
  }
}
