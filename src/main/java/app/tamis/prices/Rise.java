package app.tamis.prices;

import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.acts.Act;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Figure;
import app.tamis.measures.Measure;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a raise comes to for one client, by its past months; money and hours are of a year.
///
/// @param share by which prices rise
/// @param service what is billed today by agreement and by the hour
/// @param gain what the raise brings
/// @param net what the client brings without what is bought for it
/// @param labour what its work costs
/// @param contribution what is left once it is served
/// @param before the grade that is computed today
/// @param after the grade, had this been so all the time
/// @param toTarget what a month's bill would have to rise by to bring the rate that the firm wants
/// @param affordable the hours a month that it pays for at that rate
/// @param taken the hours a month that it takes
public record Rise(
    double share,
    double service,
    double gain,
    OptionalDouble net,
    OptionalDouble hours,
    OptionalDouble labour,
    OptionalDouble contribution,
    Optional<Letter> before,
    Optional<Letter> after,
    OptionalDouble toTarget,
    OptionalDouble affordable,
    OptionalDouble taken) {

  private static final int YEAR = 12;

  static Rise of(double share, ClientInWindow client, PortfolioGrades grades) {
    var portfolio = grades.portfolio();
    var measures = portfolio.measuresOf(client.totals());
    double scale = (double) YEAR / client.months().size();
    double service = Share.service(client) * scale;
    var raised = new Act.Raise(share).on(client, portfolio);
    var hours = measures.value(Measure.HOURS);
    return new Rise(
        share,
        service,
        Share.service(raised) * scale - service,
        yearly(measures.value(Measure.NET_REVENUE), scale),
        yearly(hours, scale),
        hours.isEmpty() || portfolio.costs().defaultHourlyCost().isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(client.totals().sums().of(Figure.LABOUR_COST) * scale),
        yearly(measures.value(Measure.CONTRIBUTION), scale),
        grades.find(client.id()).flatMap(ClientGrade::computed),
        grades.regrading(client.id()).of(raised).grade(),
        measures.value(Measure.PRICE_TO_TARGET),
        measures.value(Measure.AFFORDABLE_HOURS),
        measures.value(Measure.HOURS_PER_MONTH));
  }

  private static OptionalDouble yearly(OptionalDouble sum, double scale) {
    return sum.isPresent() ? OptionalDouble.of(sum.getAsDouble() * scale) : sum;
  }
}
