package app.tamis.web.lift;

import app.tamis.agreements.Drafting;
import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.lift.LiftPlan;
import app.tamis.lift.Lifts;
import app.tamis.lift.PlanState;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Clients;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// A step that is due, a plan that nobody runs or that ends soon, and one whose end a person has to
/// tell.
@Component
final class LiftDuties implements DutySource {

  /// So long before its end somebody is to look whether all is done.
  private static final int SOON_DAYS = 14;

  private final Lifts lifts;
  private final MayLift people;
  private final ClientRegister register;
  private final Drafting drafting;
  private final PortfolioZone clocks;

  LiftDuties(
      Lifts lifts,
      MayLift people,
      ClientRegister register,
      Drafting drafting,
      PortfolioZone clocks) {
    this.lifts = lifts;
    this.people = people;
    this.register = register;
    this.drafting = drafting;
    this.clocks = clocks;
  }

  @Override
  public List<Duty> list(Person reader) {
    if (!MayLift.may(reader)) {
      return List.of();
    }
    var open = lifts.list().stream().filter(LiftPlan::isOpen).toList();
    if (open.isEmpty()) {
      return List.of();
    }
    var clients = register.list();
    var said = new LiftWords(Words.in(reader.locale()), drafting.currency());
    return open.stream().flatMap(plan -> duties(plan, clients, said)).toList();
  }

  private Stream<Duty> duties(LiftPlan plan, Clients clients, LiftWords said) {
    return clients.find(plan.client()).stream()
        .flatMap(client -> duties(plan, client, said, clocks.today()));
  }

  private Stream<Duty> duties(LiftPlan plan, Client client, LiftWords said, LocalDate today) {
    return switch (plan.state()) {
      case PlanState.Proposed _ ->
          Stream.of(duty("proposed", plan, client, today, Weight.LIGHT, said.aim(plan)));
      case PlanState.Undecided(var on, _) ->
          Stream.of(duty("undecided", plan, client, on, Weight.MIDDLING, on));
      case PlanState.Running _ -> running(plan, client, said, today);
      case PlanState.Lifted _, PlanState.Failed _, PlanState.GivenUp _ -> Stream.empty();
    };
  }

  private Stream<Duty> running(LiftPlan plan, Client client, LiftWords said, LocalDate today) {
    var due =
        plan.next()
            .filter(step -> step.isDue(today))
            .map(step ->
                duty(
                    "step",
                    plan,
                    client,
                    step.dueOn().orElse(today),
                    Weight.MIDDLING,
                    said.doing(step.doing())));
    var soon = plan.endsOn().minusDays(SOON_DAYS);
    return due.isPresent() || today.isBefore(soon)
        ? due.stream()
        : Stream.of(duty("ends", plan, client, soon, Weight.MIDDLING, plan.endsOn()));
  }

  private Duty duty(
      String what, LiftPlan plan, Client client, LocalDate since, Weight weight, Object about) {
    return new Duty(
        Message.of("lift.duty." + what, client.name(), about),
        Message.of("lift.duty." + what + ".act"),
        LiftPath.of(client.number()),
        people
            .find(plan.person())
            .<Whose>map(person -> new Whose.One(person.id()))
            .orElseGet(() -> Whose.whoMay(Right.DECISIONS, Right.GRADES, Right.MONEY)),
        weight,
        since,
        Optional.empty());
  }
}
