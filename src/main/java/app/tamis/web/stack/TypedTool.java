package app.tamis.web.stack;

import app.tamis.basics.Amount;
import app.tamis.facts.Equipment;
import app.tamis.stack.Answered;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/// What was typed of a client's tool for a job.
final class TypedTool {

  static final String STATE = "state";
  static final String TOOL = "tool";
  static final String PAYER = "payer";
  static final String COST = "cost";

  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private final Optional<String> standard;
  private final Currency currency;
  private final Form form;

  TypedTool(Map<String, String> sent, Optional<String> standard, Currency currency) {
    this.standard = standard;
    this.currency = currency;
    var typed = new Form(sent, Map.of());
    var state = typed.typed(STATE);
    if (!state.equals("nothing") && !state.equals("another") && !isStandard(state)) {
      typed = typed.with(STATE, "stack.fault.state");
    }
    if (state.equals("another")) {
      typed =
          typed.with(
              TOOL,
              FormEntries.fault(typed.typed(TOOL), StandardController.LONGEST, "stack.fault.tool"));
    }
    if (!typed.typed(COST).isBlank() && cost(typed.typed(COST)).isEmpty()) {
      typed = typed.with(COST, "stack.fault.cost", typed.typed(COST));
    }
    this.form = typed;
  }

  private boolean isStandard(String state) {
    return state.equals("standard") && standard.isPresent();
  }

  Form form() {
    return form;
  }

  /// Empty where there is none.
  Optional<Answered.Said> tool() {
    var state = form.typed(STATE);
    if (state.equals("nothing")) {
      return Optional.empty();
    }
    return Optional.of(
        new Answered.Said(
            isStandard(state) ? standard.orElseThrow() : form.typed(TOOL).strip(),
            true,
            Equipment.Payer.find(form.typed(PAYER)),
            cost(form.typed(COST)).map(value -> new Amount(value, currency))));
  }

  /// To the cent, with a point or a comma.
  static Optional<BigDecimal> cost(String typed) {
    try {
      var value =
          new BigDecimal(typed.strip().replace(',', '.')).setScale(2, RoundingMode.UNNECESSARY);
      return value.signum() >= 0 && value.compareTo(MOST) <= 0
          ? Optional.of(value)
          : Optional.empty();
    } catch (ArithmeticException | NumberFormatException notOne) {
      return Optional.empty();
    }
  }
}
