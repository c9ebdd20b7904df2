package app.tamis.grading.acts;

import app.tamis.basics.Message;
import app.tamis.grading.Letter;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.PortfolioWindow;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Optional;

/// Puts levers into words.
record LeverWords(PortfolioWindow portfolio, Currency currency) {

  LeverSaid of(Lever lever, ClientLevers client) {
    var words = new ActWords(portfolio, currency);
    var acts = new ArrayList<ActSaid>();
    ClientInWindow now = portfolio.find(client.client().findings().client().id()).orElseThrow();
    for (var act : lever.acts()) {
      acts.add(words.of(act, now));
      now = act.on(now, portfolio);
    }
    var what =
        acts.stream()
            .map(ActSaid::inFull)
            .reduce((one, other) -> Message.of("lever.and", one, other))
            .orElseThrow();
    return new LeverSaid(
        acts, lever.gradeAfter(), sentence(what, client.client().computed(), lever));
  }

  private static Message sentence(Message what, Optional<Letter> before, Lever lever) {
    if (lever.gradeAfter().isEmpty()) {
      return what;
    }
    var grade = Message.of("grade." + lever.gradeAfter().get());
    if (lever.lifts(before)) {
      return Message.of("lever.lifts", what, grade);
    }
    return lever.gradeAfter().equals(before)
        ? Message.of("lever.stays", what, grade)
        : Message.of("lever.falls", what, grade);
  }
}
