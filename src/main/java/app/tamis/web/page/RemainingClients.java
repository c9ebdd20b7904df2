package app.tamis.web.page;

import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// The clients that addresses speak of, after all mergers.
@Component
public final class RemainingClients {

  private final ClientRegister register;

  RemainingClients(ClientRegister register) {
    this.register = register;
  }

  /// The client of a number, or the one that it is taken for now.
  ///
  /// @throws ResponseStatusException 404 where no client ever bore it
  public Client get(int number) {
    var clients = register.list();
    return clients
        .find(number)
        .map(clients::remaining)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
