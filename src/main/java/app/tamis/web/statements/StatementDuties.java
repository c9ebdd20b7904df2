package app.tamis.web.statements;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.billing.Question;
import app.tamis.billing.Statements;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.portfolio.ClientRegister;
import app.tamis.worklist.DutySource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// A question about a statement that nobody answered yet.
@Component
final class StatementDuties implements DutySource {

  private final Statements statements;
  private final ClientRegister register;

  StatementDuties(Statements statements, ClientRegister register) {
    this.statements = statements;
    this.register = register;
  }

  @Override
  public List<Duty> list(Person reader) {
    if (!reader.may(Right.AGREEMENTS) || !reader.may(Right.MONEY)) {
      return List.of();
    }
    return statements.openQuestions().stream().flatMap(this::duty).toList();
  }

  private Stream<Duty> duty(Question question) {
    return register
        .list()
        .find(question.client())
        .map(client ->
            new Duty(
                Message.of("statements.duty", client.name(), question.month(), question.what()),
                Message.of("statements.duty.act"),
                StatementPath.of(question.month(), client.number()),
                Whose.whoMay(Right.AGREEMENTS, Right.MONEY),
                Weight.MIDDLING,
                question.askedOn(),
                Optional.empty()))
        .stream();
  }
}
