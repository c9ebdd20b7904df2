package app.tamis.grading.acts;

import app.tamis.basics.Message;
import app.tamis.basics.Money;
import java.util.Currency;
import java.util.Optional;

/// Says what a what-if does to the profit, in the figures of a month of the window.
record ProfitWords(WhatIf whatIf, Currency currency) {

  /// Less than this a month is no change.
  private static final double WORTH_SAYING = 0.5;

  /// While nothing is done with the time, and until when.
  Message nothingDone() {
    if (whatIf.profit().nothing().isEmpty()) {
      return Message.of("whatif.profit.unknown");
    }
    double change = perMonth(whatIf.profit().nothing().getAsDouble());
    if (change <= -WORTH_SAYING) {
      return falls(-change);
    }
    var key = change >= WORTH_SAYING ? "whatif.profit.rises" : "whatif.profit.same";
    return freesTime()
        ? Message.of(key + ".free", money(change), freedHours())
        : Message.of(key, money(change));
  }

  private Message falls(double by) {
    if (whatIf.freed().hours().isEmpty()) {
      return Message.of("whatif.profit.falls.hours-unknown", money(by));
    }
    if (!freesTime()) {
      return Message.of("whatif.profit.falls.no-time", money(by));
    }
    var breakEven = whatIf.profit().breakEvenShare();
    return breakEven.isPresent()
        ? falls(by, breakEven.getAsDouble())
        : Message.of("whatif.profit.falls.worth-unknown", money(by), freedHours());
  }

  private Message falls(double by, double breakEven) {
    double saved = whatIf.use().saved();
    if (breakEven > 1 - saved) {
      return never(by, saved);
    }
    if (saved == 0) {
      return Message.of(
          "whatif.profit.falls.until", money(by), wholePercent(breakEven), freedHours());
    }
    return breakEven > 0
        ? Message.of(
            "whatif.profit.falls.until-saved",
            money(by),
            wholePercent(breakEven),
            freedHours(),
            saved)
        : Message.of("whatif.profit.falls.saved", money(by), freedHours(), saved);
  }

  /// Not even with all of the time sold that is paid for.
  private Message never(double by, double saved) {
    double rate = whatIf.soldRate().orElseThrow();
    double missing =
        by
            - saved * perMonth(whatIf.freed().labour().orElse(0))
            - (1 - saved) * perMonth(whatIf.freed().hours().orElse(0)) * rate;
    return Message.of(
        saved == 0 ? "whatif.profit.falls.never" : "whatif.profit.falls.never-saved",
        money(by),
        freedHours(),
        money(rate),
        money(missing),
        saved);
  }

  /// With what was chosen to be done with the time; empty where that is nothing, or there is none.
  Optional<Message> asChosen() {
    if (whatIf.use().isNothing() || !freesTime()) {
      return Optional.empty();
    }
    return whatIf.profit().chosen().isPresent()
        ? Optional.of(asChosen(perMonth(whatIf.profit().chosen().getAsDouble())))
        : unknownRate();
  }

  private Message asChosen(double change) {
    var key =
        change >= WORTH_SAYING
            ? "whatif.chosen.rises"
            : change <= -WORTH_SAYING ? "whatif.chosen.falls" : "whatif.chosen.same";
    return Message.of(key, use(), money(Math.abs(change)));
  }

  private Optional<Message> unknownRate() {
    return whatIf.use().sold() > 0 && whatIf.soldRate().isEmpty()
        ? Optional.of(Message.of("whatif.sold-rate.unknown"))
        : Optional.empty();
  }

  private Message use() {
    var use = whatIf.use();
    var rate = money(whatIf.soldRate().orElse(0));
    if (use.saved() == 0) {
      return Message.of("whatif.use.sold", use.sold(), rate);
    }
    return use.sold() == 0
        ? Message.of("whatif.use.saved", use.saved())
        : Message.of("whatif.use.both", use.sold(), rate, use.saved());
  }

  Optional<Message> administration() {
    double hours = tenths(perMonth(whatIf.freed().administration()));
    return hours > 0 ? Optional.of(Message.of("whatif.administration", hours)) : Optional.empty();
  }

  private boolean freesTime() {
    return freedHours() > 0;
  }

  /// As they are shown.
  private double freedHours() {
    return tenths(perMonth(whatIf.freed().hours().orElse(0)));
  }

  private double perMonth(double sum) {
    return sum / whatIf.before().window().months();
  }

  private static double tenths(double hours) {
    return Math.rint(hours * 10) / 10;
  }

  /// Rounded up: what is said must be enough.
  private static double wholePercent(double share) {
    return Math.ceil(share * 100 - 1e-9) / 100;
  }

  private Money money(double amount) {
    return new Money(amount, currency);
  }
}
