package app.tamis.web.freed;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.identity.People;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.outlook.FreedHours;
import app.tamis.outlook.FreedItem;
import app.tamis.outlook.Scenario;
import app.tamis.outlook.Scenarios;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Clients;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What freed hours are for, and is due soon.
@Component
final class FreedDuties implements DutySource {

  private static final Set<Right> RIGHTS =
      Set.of(Right.DECISIONS, Right.AGREEMENTS, Right.MONEY, Right.GRADES);

  private final FreedHours freed;
  private final Scenarios scenarios;
  private final ClientRegister register;
  private final People people;
  private final PortfolioZone clocks;

  FreedDuties(
      FreedHours freed,
      Scenarios scenarios,
      ClientRegister register,
      People people,
      PortfolioZone clocks) {
    this.freed = freed;
    this.scenarios = scenarios;
    this.register = register;
    this.people = people;
    this.clocks = clocks;
  }

  static boolean may(Person person) {
    return RIGHTS.stream().allMatch(person::may);
  }

  /// What is planned for a scenario that was thrown away waits.
  @Override
  public List<Duty> list(Person reader) {
    if (!may(reader)) {
      return List.of();
    }
    var due = freed.list().stream().filter(item -> item.isToDo(clocks.today())).toList();
    if (due.isEmpty()) {
      return List.of();
    }
    var away =
        scenarios.list().stream()
            .filter(Scenario::hidden)
            .map(Scenario::id)
            .collect(Collectors.toSet());
    var clients = register.list();
    return due.stream()
        .filter(item -> item.scenario().filter(away::contains).isEmpty())
        .map(item -> duty(item, clients))
        .toList();
  }

  private Duty duty(FreedItem item, Clients clients) {
    Object name =
        item.client()
            .flatMap(clients::find)
            .<Object>map(Client::name)
            .orElseGet(() -> Message.of("freed.firm"));
    return new Duty(
        Message.of(
            "freed.duty",
            name,
            Message.of("freed.kind." + item.kind().code()),
            item.hours(),
            item.dueOn()),
        Message.of("freed.duty.act"),
        FreedPath.of(item),
        item.person()
            .flatMap(people::find)
            .filter(FreedDuties::may)
            .<Whose>map(person -> new Whose.One(person.id()))
            .orElseGet(() -> Whose.whoMay(RIGHTS.toArray(Right[]::new))),
        Weight.MIDDLING,
        item.toldFrom(),
        Optional.empty());
  }
}
