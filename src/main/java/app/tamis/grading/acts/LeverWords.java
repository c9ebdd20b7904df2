package app.tamis.grading.acts;

import app.tamis.basics.Message;
import app.tamis.grading.Letter;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.PortfolioWindow;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
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
    var outcome = outcome(client.client().computed(), lever);
    return new LeverSaid(acts, lever.gradeAfter(), outcome, sentence(acts, outcome));
  }

  private static Message sentence(List<ActSaid> acts, Optional<Message> outcome) {
    var what =
        acts.stream()
            .map(ActSaid::inFull)
            .reduce((one, other) -> Message.of("lever.and", one, other))
            .orElseThrow();
    return outcome.map(known -> Message.of("lever.sentence", what, known)).orElse(what);
  }

  private static Optional<Message> outcome(Optional<Letter> before, Lever lever) {
    return lever.gradeAfter().map(after -> outcome(before, after, lever));
  }

  private static Message outcome(Optional<Letter> before, Letter after, Lever lever) {
    var grade = Message.of("grade." + after);
    if (lever.lifts(before)) {
      return Message.of("lever.lifts", grade);
    }
    return before.equals(Optional.of(after))
        ? Message.of("lever.stays", grade)
        : Message.of("lever.falls", grade);
  }
}
