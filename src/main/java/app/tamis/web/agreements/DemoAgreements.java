package app.tamis.web.agreements;

import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.MadeWeek;
import app.tamis.basics.ClientId;
import app.tamis.book.Portfolios;
import app.tamis.gradebook.Standings;
import app.tamis.identity.People;
import app.tamis.portfolio.ClientRegister;
import app.tamis.web.ServerSettings;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/// Has a week of agreements and a refused call-out there where somebody only looks at the demo.
@Component
public final class DemoAgreements {

  /// The client that signed a call-out of 180 and refused it, as the made facts tell.
  private static final ClientId REFUSED = new ClientId("C002");

  private final MadeWeek week;
  private final ClientRegister register;
  private final Standings standings;
  private final People people;
  private final ServerSettings settings;
  private final Portfolios portfolios;

  DemoAgreements(
      MadeWeek week,
      ClientRegister register,
      Standings standings,
      People people,
      ServerSettings settings,
      Portfolios portfolios) {
    this.week = week;
    this.register = register;
    this.standings = standings;
    this.people = people;
    this.settings = settings;
    this.portfolios = portfolios;
  }

  /// Does nothing anywhere else, nor where there are agreements already.
  ///
  /// @return whether there is nothing more to introduce
  public synchronized boolean introduce() {
    if (!settings.demo() || !portfolios.current().isFirst()) {
      return true;
    }
    var owner = people.list().stream().findFirst();
    if (owner.isEmpty() || standings.now().isEmpty()) {
      return false;
    }
    var clients =
        register.list().remaining().stream()
            .sorted(Comparator.comparing(client -> !client.id().equals(REFUSED)))
            .map(client -> new With(client.id(), client.name()))
            .toList();
    week.make(clients, owner.get().signature(""));
    return true;
  }
}
