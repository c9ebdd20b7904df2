package app.tamis.web.caller;

import app.tamis.basics.Words;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.reactions.Openness;
import app.tamis.reactions.Rounds;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Asks the owner of a firm in which fewer than three people rate how their answers shall count.
@Component
public final class OpennessAsked {

  private final Rounds rounds;

  OpennessAsked(Rounds rounds) {
    this.rounds = rounds;
  }

  /// Empty for who may not decide it, and where enough people rate.
  public Optional<CallerTestView.Question> of(Person reader, Words words) {
    return reader.may(Right.ROUNDS) && rounds.asksForOpenness()
        ? Optional.of(question(rounds.openness(), words))
        : Optional.empty();
  }

  private static CallerTestView.Question question(Openness now, Words words) {
    return new CallerTestView.Question(
        words.say("caller.openness.now." + now.code()),
        now.code(),
        Stream.of(Openness.OPEN, Openness.CLOSED)
            .map(openness ->
                new CallerTestView.Choice(
                    openness.code(),
                    words.say("caller.openness." + openness.code()),
                    words.say("caller.openness." + openness.code() + ".means")))
            .toList());
  }
}
