package app.tamis.web.clients;

import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.measures.Measure;
import app.tamis.measures.Numerals;
import app.tamis.measures.ScaleEnd;
import app.tamis.web.grades.ClientsPast;
import app.tamis.web.grades.Discretion;
import java.util.List;
import java.util.OptionalDouble;

/// A client's measures over two years of month ends: as recorded, so that they are the sums of the
/// records shown; what few cases count as stands in the why.
record ClientMeasures(
    Words words, Numerals numerals, ClientsPast past, int number, Discretion discretion) {

  private static final int A_YEAR = 12;
  private static final double A_TENTH = 0.1;

  private static final List<Measure> SHOWN =
      List.of(
          Measure.REVENUE_PER_MONTH,
          Measure.HOURS_PER_MONTH,
          Measure.AFFORDABLE_HOURS,
          Measure.EFFECTIVE_HOURLY_RATE,
          Measure.PRICE_TO_TARGET,
          Measure.NET_MARGIN,
          Measure.REVENUE,
          Measure.HOURS,
          Measure.COST_TO_SERVE,
          Measure.CONTRIBUTION,
          Measure.CONTRIBUTION_MARGIN,
          Measure.EFFICIENCY,
          Measure.REVENUE_SHARE,
          Measure.HOURS_SHARE,
          Measure.DRAIN,
          Measure.RECURRING_SHARE,
          Measure.AVERAGE_DAYS_LATE,
          Measure.OVERDUE,
          Measure.ARREARS,
          Measure.DISPUTED_INVOICES,
          Measure.HARDWARE_UP_FRONT,
          Measure.TICKETS_PER_SEAT,
          Measure.HOURS_PER_TICKET,
          Measure.AFTER_HOURS_SHARE,
          Measure.PROPER_TICKETS,
          Measure.URGENT_TICKETS,
          Measure.TAMPERED_TICKETS,
          Measure.ADVICE_POINTS,
          Measure.SURVEY_SCORE,
          Measure.GOOD_NEWS_PER_YEAR,
          Measure.ARREARS_EMERGENCIES_PER_YEAR,
          Measure.CALLER_REACTION);

  List<ClientReport.MeasureRow> of(ClientId clientId) {
    return SHOWN.stream().filter(discretion::tells).map(measure -> row(clientId, measure)).toList();
  }

  private ClientReport.MeasureRow row(ClientId clientId, Measure measure) {
    var values =
        past.curve(clientId, measure).stream().map(value -> shown(measure, value)).toList();
    var before =
        values.size() > A_YEAR ? values.get(values.size() - 1 - A_YEAR) : OptionalDouble.empty();
    return new ClientReport.MeasureRow(
        label(measure),
        said(measure, values.getLast()),
        said(measure, before),
        Sparkline.path(values),
        told(measure, values),
        RecordLinks.behind(number, measure, discretion, words));
  }

  private static OptionalDouble shown(Measure measure, OptionalDouble raw) {
    return measure.isFelt() && raw.isPresent()
        ? OptionalDouble.of(ScaleEnd.flattened(raw.getAsDouble()))
        : raw;
  }

  private String label(Measure measure) {
    var key = "measure." + measure.id();
    var label = words.say(words.has(key) ? key : "criterion." + measure.id());
    return label.substring(0, 1).toUpperCase(words.locale()) + label.substring(1);
  }

  /// Month by month, for who can't see the curve.
  private String told(Measure measure, List<OptionalDouble> values) {
    var known = values.stream().flatMapToDouble(OptionalDouble::stream).summaryStatistics();
    return known.getCount() == 0
        ? ""
        : words.say(
            "client.curve",
            label(measure),
            known.getCount(),
            said(measure, OptionalDouble.of(known.getMin())),
            said(measure, OptionalDouble.of(known.getMax())),
            said(measure, values.getLast()));
  }

  /// With as many digits as it takes that the reader can divide one share by the other.
  private String said(Measure measure, OptionalDouble value) {
    return switch (measure) {
      case REVENUE_SHARE, HOURS_SHARE -> numerals.share(value, value.orElse(0) < A_TENTH ? 2 : 1);
      case DRAIN -> numerals.number(value, 1);
      default -> numerals.of(measure.unit(), value);
    };
  }
}
