package app.tamis.web.exits;

import app.tamis.basics.Message;
import app.tamis.outlook.ExitTerms;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What exits must keep, as it was typed.
record TermsForm(Map<String, String> sent) {

  private static final List<String> FIELDS =
      List.of("ceiling", "allowance", "sold", "rate", "ramp", "told");

  private static final int LONGEST_RAMP = 60;

  Form form() {
    var form = Form.EMPTY;
    for (var field : FIELDS) {
      form = form.and(field, text(field));
    }
    for (var field : List.of("ceiling", "allowance")) {
      form =
          form.with(
              field,
              number(field).filter(amount -> amount >= 0).isPresent()
                  ? Optional.empty()
                  : Optional.of(Message.of("exits.fault.amount", text(field))));
    }
    if (number("sold").filter(share -> share >= 0 && share <= 100).isEmpty()) {
      form = form.with("sold", "exits.fault.sold", text("sold"));
    }
    if (!text("rate").isBlank() && number("rate").filter(rate -> rate >= 0).isEmpty()) {
      form = form.with("rate", "exits.fault.amount", text("rate"));
    }
    if (number("ramp").filter(TermsForm::isRamp).isEmpty()) {
      form = form.with("ramp", "exits.fault.ramp", text("ramp"), LONGEST_RAMP);
    }
    if (!text("told").isBlank() && FormEntries.day(text("told")).isEmpty()) {
      form = form.with("told", "exits.fault.day", text("told"));
    }
    return form;
  }

  private static boolean isRamp(double months) {
    return months == Math.rint(months) && months >= 1 && months <= LONGEST_RAMP;
  }

  /// Empty where something is wrong with them.
  Optional<ExitTerms> terms() {
    if (!form().isSound()) {
      return Optional.empty();
    }
    var rate = number("rate");
    return Optional.of(
        new ExitTerms(
            number("ceiling").orElseThrow(),
            number("allowance").orElseThrow(),
            number("sold").orElseThrow() / 100,
            rate.isPresent() ? OptionalDouble.of(rate.get()) : OptionalDouble.empty(),
            number("ramp").orElseThrow().intValue(),
            FormEntries.day(text("told")),
            sent.containsKey("end_of_month"),
            sent.containsKey("end_of_licence")));
  }

  private Optional<Double> number(String field) {
    var text =
        text(field).replaceAll("[\\s\\u00a0\\u202f%€£$]", "").replace(',', '.').replace('−', '-');
    return text.matches("-?\\d{1,9}(\\.\\d{1,4})?")
        ? Optional.of(Double.valueOf(text))
        : Optional.empty();
  }

  private String text(String field) {
    return sent.getOrDefault(field, "");
  }
}
