package app.tamis.grading.why;

import app.tamis.basics.Message;
import app.tamis.grading.Findings;
import app.tamis.measures.Measure;
import java.util.Currency;
import java.util.Optional;

/// What would bring a client to the hourly rate that the firm wants: a price, or hours. These two
/// say what the road up is made of.
record ToTarget(Currency currency) {

  Optional<Message> of(Findings client) {
    var price = client.priceWorthSaying();
    if (price.isEmpty()) {
      return Optional.empty();
    }
    var said = new MeasureWords(currency);
    var taken = client.measures().value(Measure.HOURS_PER_MONTH).orElseThrow();
    var affordable = client.measures().value(Measure.AFFORDABLE_HOURS).orElseThrow();
    return Optional.of(
        Message.of(
            "why.to-target",
            said.money(price.getAsDouble()),
            Math.rint(taken * 10) / 10,
            Math.max(0, Math.rint(affordable * 10) / 10)));
  }
}
