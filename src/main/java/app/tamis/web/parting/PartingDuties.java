package app.tamis.web.parting;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.parting.PartingCase;
import app.tamis.parting.PartingState;
import app.tamis.parting.PartingStep;
import app.tamis.parting.PartingStep.Kind;
import app.tamis.parting.Partings;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// A parting that waits for a decision, and each step that is due.
@Component
final class PartingDuties implements DutySource {

  private final Partings partings;
  private final PartingPeople people;
  private final ClientRegister register;
  private final PortfolioZone clocks;

  PartingDuties(
      Partings partings, PartingPeople people, ClientRegister register, PortfolioZone clocks) {
    this.partings = partings;
    this.people = people;
    this.register = register;
    this.clocks = clocks;
  }

  @Override
  public List<Duty> list(Person reader) {
    if (!PartingPeople.may(reader)) {
      return List.of();
    }
    var cases = partings.list();
    if (cases.isEmpty()) {
      return List.of();
    }
    var clients = register.list();
    var said = new PartingWords(Words.in(reader.locale()), clocks.today());
    return cases.stream()
        .flatMap(
            one -> clients.find(one.client()).stream().flatMap(client -> duties(one, client, said)))
        .toList();
  }

  private Stream<Duty> duties(PartingCase one, Client client, PartingWords said) {
    return switch (one.state(clocks.today())) {
      case PartingState.Proposed _ ->
          Stream.of(
              new Duty(
                  Message.of("parting.duty.decide", client.name()),
                  Message.of("parting.duty.decide.act"),
                  PartingPath.of(client.number()),
                  whose(Optional.empty()),
                  Weight.MIDDLING,
                  LocalDate.ofInstant(one.madeAt(), clocks.zone()),
                  Optional.empty()));
      case PartingState.Decided _,
          PartingState.Told _,
          PartingState.InNotice _,
          PartingState.HandingOver _ ->
          due(one).map(step -> duty(step, client, said));
      case PartingState.Closed _ ->
          due(one).filter(step -> step.kind() == Kind.LEARN).map(step -> duty(step, client, said));
      case PartingState.CalledOff _, PartingState.WonBack _ -> Stream.empty();
    };
  }

  private Stream<PartingStep> due(PartingCase one) {
    return one.steps().stream().filter(step -> step.isDue(clocks.today()));
  }

  private Duty duty(PartingStep step, Client client, PartingWords said) {
    return new Duty(
        Message.of("parting.duty.step", client.name(), said.step(step.kind())),
        Message.of("parting.duty.step.act"),
        PartingPath.of(client.number()) + "#" + step.kind().code(),
        whose(people.find(step.person())),
        Weight.MIDDLING,
        step.dueOn(),
        Optional.empty());
  }

  private static Whose whose(Optional<Person> person) {
    return person
        .<Whose>map(one -> new Whose.One(one.id()))
        .orElseGet(
            () -> Whose.whoMay(Right.DECISIONS, Right.GRADES, Right.MONEY, Right.AGREEMENTS));
  }
}
