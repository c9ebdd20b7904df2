package app.tamis.grading.why;

import app.tamis.basics.Message;
import app.tamis.grading.Mark;
import app.tamis.measures.Measure;
import app.tamis.measures.Rate;
import app.tamis.measures.Reading;
import app.tamis.measures.ScaleEnd;
import app.tamis.measures.Unit;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What a criterion says of a client, as the end of a sentence that begins with the client's name.
public final class MarkWords {

  /// What costs points and what speaks for a client is never the same sentence.
  static final String COST = ".cost";

  static final String MERIT = ".merit";

  /// Those whose plain sentence could be either.
  static final Set<Measure> IN_TWO_FORMS =
      EnumSet.of(
          Measure.NET_MARGIN,
          Measure.CONTRIBUTION_MARGIN,
          Measure.RATE_TO_TARGET,
          Measure.AFFORDABLE_HOURS,
          Measure.REVENUE_PER_MONTH,
          Measure.RECURRING_SHARE,
          Measure.AVERAGE_DAYS_LATE,
          Measure.DISPUTED_INVOICES,
          Measure.HARDWARE_UP_FRONT,
          Measure.PROPER_TICKETS,
          Measure.URGENT_TICKETS,
          Measure.TAMPERED_TICKETS,
          Measure.ADVICE_POINTS,
          Measure.SURVEY_SCORE,
          Measure.GOOD_NEWS_PER_YEAR,
          Measure.GOOD_NEWS_BY_PIECE_PER_YEAR,
          Measure.CALLER_REACTION,
          Measure.CALLER_REACTION_DRAWN);

  private final MeasureWords said;

  public MarkWords(Currency currency) {
    this.said = new MeasureWords(currency);
  }

  /// "pays 31 days late on average (−9 points)".
  Message withLoss(Mark mark) {
    return Message.of("why.loss", of(mark, COST), Math.rint(mark.loss().orElse(0)));
  }

  /// "pays within 3 days of the due date".
  Message asMerit(Mark mark) {
    return of(mark, MERIT);
  }

  /// "disputes 13% of the bills (1 of 8, counted as 3%)": where the rate was shrunk, the cases are
  /// told and what it counts as.
  public Message of(Mark mark) {
    return of(mark, "");
  }

  private Message of(Mark mark, String form) {
    return end(mark).orElseGet(() -> withFigure(mark, form));
  }

  /// What the team feels at an end of its scale is said without a figure.
  private static Optional<Message> end(Mark mark) {
    var measure = mark.criterion().measure();
    return measure.isFelt()
        ? ScaleEnd.of(mark.reading().raw().orElseThrow())
            .map(end -> Message.of("why." + measure.id() + "." + end.id()))
        : Optional.empty();
  }

  private Message withFigure(Mark mark, String form) {
    var measure = mark.criterion().measure();
    var reading = mark.reading();
    double raw = reading.raw().orElseThrow();
    var key = "why." + measure.id() + (IN_TWO_FORMS.contains(measure) ? form : "");
    var plain = Message.of(key, said.as(measure.unit(), raw));
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
