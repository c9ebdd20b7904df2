package app.tamis.grading;

import app.tamis.basics.Message;
import app.tamis.measures.Measure;
import app.tamis.measures.Rate;
import app.tamis.measures.Reading;
import app.tamis.measures.Unit;
import java.util.Currency;

/// What a criterion says of a client, as the end of a sentence that begins with the client's name.
final class MarkWords {

  private final Said said;

  MarkWords(Currency currency) {
    this.said = new Said(currency);
  }

  /// "pays 31 days late on average: −9".
  Message withLoss(Mark mark) {
    return Message.of("why.loss", of(mark), Math.rint(mark.loss().orElse(0)));
  }

  /// "disputes 13% of the bills (1 of 8, counted as 3%)": where the rate was shrunk, the cases are
  /// told and what it counts as.
  Message of(Mark mark) {
    var measure = mark.criterion().measure();
    var reading = mark.reading();
    double raw = reading.raw().orElseThrow();
    var plain = Message.of("why." + measure.id(), said.as(measure.unit(), raw));
    return measure
        .rate()
        .filter(rate -> differ(measure.unit(), reading))
        .map(rate -> counted(plain, measure, rate, reading))
        .orElse(plain);
  }

  private Message counted(Message plain, Measure measure, Rate rate, Reading reading) {
    double cases = reading.cases().orElseThrow();
    var value = said.as(measure.unit(), reading.value().orElseThrow());
    if (!rate.countsCases()) {
      return Message.of("why.counted.months", plain, cases, value);
    }
    return measure.unit() == Unit.SHARE
        ? Message.of(
            "why.counted.share",
            plain,
            Math.rint(reading.raw().orElseThrow() * cases),
            cases,
            value)
        : Message.of("why.counted.answers", plain, cases, value);
  }

  private static boolean differ(Unit unit, Reading reading) {
    double smallest = unit == Unit.REACTION ? 0.1 : unit == Unit.SHARE ? 0.01 : 1;
    return Math.rint(reading.raw().orElseThrow() / smallest)
        != Math.rint(reading.value().orElseThrow() / smallest);
  }
}
