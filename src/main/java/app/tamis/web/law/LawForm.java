package app.tamis.web.law;

import app.tamis.basics.Message;
import app.tamis.law.KnownRates;
import app.tamis.law.LawEdit;
import app.tamis.law.LawFigure;
import app.tamis.law.Origin;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// A change of a table, as it is typed.
///
/// @param figure empty for a reference rate
record LawForm(
    String country,
    Optional<LawFigure> figure,
    String halfYear,
    String value,
    String source,
    String checkedOn) {

  private static final int LONGEST = 200;
  private static final String NUMBER = "-?\\d{1,7}([.,]\\d{1,4})?";
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(50);

  /// What was typed, with all that is wrong with it.
  Form form(LocalDate today) {
    return Form.of("halfYear", halfYear, "value", value, "source", source, "checkedOn", checkedOn)
        .with("halfYear", halfYearFault())
        .with("value", valueFault())
        .with("source", FormEntries.fault(source, LONGEST, "laws.fault.source"))
        .with(
            "checkedOn",
            checked(today).isPresent()
                ? Optional.empty()
                : Optional.of(Message.of("laws.fault.checked", today)));
  }

  private Optional<Message> halfYearFault() {
    return figure.isPresent() || firstDay().isPresent()
        ? Optional.empty()
        : Optional.of(Message.of("laws.fault.half-year"));
  }

  private Optional<LocalDate> firstDay() {
    return FormEntries.day(halfYear).filter(day -> day.equals(KnownRates.halfYear(day)));
  }

  private Optional<Message> valueFault() {
    if (number().filter(this::isBelieved).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        figure
            .map(one -> Message.of("laws.fault.figure", one.least(), one.most()))
            .orElseGet(() -> Message.of("laws.fault.percent")));
  }

  private boolean isBelieved(BigDecimal number) {
    return figure
        .map(one -> one.isSound(number))
        .orElseGet(() -> number.abs().compareTo(MOST_PERCENT) <= 0);
  }

  private Optional<BigDecimal> number() {
    var typed = value.strip().replace('−', '-');
    return typed.matches(NUMBER)
        ? Optional.of(new BigDecimal(typed.replace(',', '.')))
        : Optional.empty();
  }

  private Optional<LocalDate> checked(LocalDate today) {
    return FormEntries.day(checkedOn).filter(day -> !day.isAfter(today));
  }

  /// Of a form without faults.
  LawEdit edit(LocalDate today) {
    var origin = new Origin(source.strip(), checked(today).orElseThrow(), false);
    var number = number().orElseThrow();
    return figure
        .<LawEdit>map(one -> new LawEdit.Figure(country, one, number, origin))
        .orElseGet(() -> new LawEdit.Rate(country, firstDay().orElseThrow(), number, origin));
  }
}
