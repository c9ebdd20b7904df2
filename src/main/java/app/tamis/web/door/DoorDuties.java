package app.tamis.web.door;

import app.tamis.agreements.Doorway;
import app.tamis.agreements.Doorways;
import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Clients;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A new client that came in without what new clients need.
@Component
final class DoorDuties implements DutySource {

  private final Doorways doorways;
  private final ClientRegister register;
  private final PortfolioZone clocks;

  DoorDuties(Doorways doorways, ClientRegister register, PortfolioZone clocks) {
    this.doorways = doorways;
    this.register = register;
    this.clocks = clocks;
  }

  @Override
  public List<Duty> list(Person reader) {
    if (!reader.may(Right.AGREEMENTS)) {
      return List.of();
    }
    var today = clocks.today();
    var lacking = doorways.lacking(today);
    if (lacking.isEmpty()) {
      return List.of();
    }
    var clients = register.list();
    return lacking.stream().flatMap(one -> duty(one, clients, today).stream()).toList();
  }

  private static Optional<Duty> duty(Doorway one, Clients clients, LocalDate today) {
    return clients
        .find(one.client().id())
        .filter(client -> !client.isMerged())
        .map(client -> duty(one, client, today));
  }

  private static Duty duty(Doorway one, Client client, LocalDate today) {
    return new Duty(
        Message.of(
            "door.duty",
            client.name(),
            one.missing().stream()
                .<Object>map(
                    missing -> Message.of("door.duty." + missing.name().toLowerCase(Locale.ROOT)))
                .toList()),
        Message.of("door.duty.act"),
        ClientPath.of(client.number()) + "/door",
        Whose.whoMay(Right.AGREEMENTS),
        Weight.LIGHT,
        one.client().since().orElse(today),
        Optional.empty());
  }
}
