package app.tamis.web.outcome;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.gradebook.Standing;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.outcome.Outcomes;
import app.tamis.portfolio.Client;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.worklist.DutySource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What came of a decision and nobody has looked at; and, after a year, the question whether one
/// would decide otherwise.
@Component
final class OutcomeDuties implements DutySource {

  private static final Right[] RIGHTS = {Right.MONEY, Right.GRADES, Right.DECISIONS};

  private final Outcomes outcomes;
  private final InForce inForce;

  OutcomeDuties(Outcomes outcomes, InForce inForce) {
    this.outcomes = outcomes;
    this.inForce = inForce;
  }

  @Override
  public List<Duty> list(Person reader) {
    if (!Stream.of(RIGHTS).allMatch(reader::may)) {
      return List.of();
    }
    return inForce
        .find(Discretion.towards(reader))
        .map(standing ->
            outcomes.waiting(standing).stream().map(one -> duty(one, standing)).toList())
        .orElse(List.of());
  }

  private static Duty duty(Outcomes.Waiting one, Standing standing) {
    var decision = one.decision();
    var client =
        standing
            .clients()
            .find(decision.client())
            .map(Client::name)
            .orElseGet(() -> decision.client().text());
    return new Duty(
        one.asked()
            ? Message.of("outcome.duty.year", client, decision.what(), decision.on())
            : Message.of(
                "outcome.duty", client, decision.what(), Message.of("outcome.after", one.days())),
        Message.of(one.asked() ? "outcome.duty.year.act" : "outcome.duty.act"),
        OutcomePath.of(one.id()),
        Whose.whoMay(RIGHTS),
        Weight.MIDDLING,
        one.since(),
        Optional.empty());
  }
}
