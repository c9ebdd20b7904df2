package app.tamis.grading;

import app.tamis.measures.Measure;
import app.tamis.measures.Measures;
import app.tamis.measures.Rate;

/// A criterion that a client could do better on.
record Lever(Mark mark, Measures client) {

  Axis axis() {
    return mark.criterion().axis();
  }

  Measure measure() {
    return mark.criterion().measure();
  }

  double loss() {
    return mark.loss().orElse(0);
  }

  double weight() {
    return mark.criterion().weight();
  }

  /// How many points it could still bring, with as many cases as now.
  double room() {
    return scale().mostPoints(reach()) - points();
  }

  /// The value, before shrinking, that brings so many points more.
  Step.Improve raisedBy(double rise) {
    double wanted = points() + rise;
    double value = scale().nearest(value(), wanted, reach()).orElseThrow();
    double from = mark.reading().raw().orElseThrow();
    double to =
        Spoken.beyond(
            measure().unit(),
            from,
            raw(value),
            raw -> scale().points(counted(raw)) >= wanted - Scale.A_HAIR);
    return new Step.Improve(mark.criterion(), from, to);
  }

  private Scale scale() {
    return mark.criterion().scale();
  }

  private double points() {
    return mark.points().orElseThrow();
  }

  private double value() {
    return mark.reading().value().orElseThrow();
  }

  private Reach reach() {
    return measure().rate().map(this::reach).orElse(Reach.ANYTHING);
  }

  private Reach reach(Rate rate) {
    return new Reach(rate.shrunk(rate.least(), client), rate.shrunk(rate.most(), client));
  }

  /// What a raw value counts as.
  private double counted(double raw) {
    return measure().rate().map(rate -> rate.shrunk(raw, client)).orElse(raw);
  }

  /// What raw value counts as this one: shrinking draws a straight line.
  private double raw(double counted) {
    return measure().rate().map(rate -> raw(rate, counted)).orElse(counted);
  }

  private double raw(Rate rate, double counted) {
    var reach = reach(rate);
    double share = (counted - reach.least()) / (reach.most() - reach.least());
    return rate.least() + share * (rate.most() - rate.least());
  }
}
