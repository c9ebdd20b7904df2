package app.tamis.web.stack;

import app.tamis.measures.Numerals;
import app.tamis.stack.Dilemma;
import app.tamis.stack.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Says what clients with and without remote monitoring take, and what it costs to give it.
record DilemmaWords(Numerals numerals) {

  List<String> of(Dilemma dilemma) {
    var all = new ArrayList<String>();
    if (dilemma.isTold()) {
      compare("ticket", dilemma.with().hoursPerTicket(), dilemma.without().hoursPerTicket(), all);
      compare("tickets", dilemma.with().ticketsPerSeat(), dilemma.without().ticketsPerSeat(), all);
      compare("seat", dilemma.with().hoursPerSeat(), dilemma.without().hoursPerSeat(), all);
    } else {
      all.add(
          say(
              "stack.giving.few",
              dilemma.with().clients(),
              dilemma.without().clients(),
              Spread.ENOUGH));
    }
    if (dilemma.unknown() > 0) {
      all.add(say("stack.giving.unknown", dilemma.unknown()));
    }
    dilemma.giving().ifPresent(giving -> cost(giving, all));
    dilemma.shorter().ifPresent(shorter -> shorter(shorter, all));
    return all;
  }

  private void compare(
      String what, Optional<Spread> with, Optional<Spread> without, List<String> all) {
    if (with.isPresent() && without.isPresent()) {
      all.add(say("stack.giving." + what, spread(with.get()), spread(without.get())));
    }
  }

  private String spread(Spread spread) {
    return say(
        "stack.giving.spread",
        number(spread.middle(), 2),
        number(spread.low(), 2),
        number(spread.high(), 2),
        spread.clients());
  }

  private void cost(Dilemma.Giving giving, List<String> all) {
    if (giving.clients() > 0) {
      all.add(
          say(
              "stack.giving.cost",
              giving.clients(),
              giving.cost(),
              giving.endpoints(),
              giving.each().cost(),
              giving.each().clients() == 0
                  ? say("stack.giving.cost.settings")
                  : say("stack.giving.cost.records", giving.each().clients())));
      all.add(
          giving.hoursToPay().isPresent()
              ? say(
                  "stack.giving.pays",
                  number(giving.hoursToPay().getAsDouble(), 1),
                  number(giving.hoursTaken(), 1))
              : say("stack.giving.pays.unknown"));
    }
    if (giving.uncounted() > 0) {
      all.add(say("stack.giving.uncounted", giving.uncounted()));
    }
  }

  private void shorter(Dilemma.Shorter shorter, List<String> all) {
    all.add(
        shorter.middle() > 0
            ? say(
                shorter.low() < 0 ? "stack.giving.shorter.or-more" : "stack.giving.shorter",
                number(shorter.middle(), 1),
                number(Math.abs(shorter.low()), 1),
                number(shorter.high(), 1))
            : say("stack.giving.no-shorter"));
    all.add(say("stack.giving.no-promise"));
  }

  private String number(double value, int decimals) {
    return numerals.number(OptionalDouble.of(value), decimals);
  }

  private String say(String key, Object... arguments) {
    return numerals.words().say(key, arguments);
  }
}
