package app.tamis.web.caller;

import app.tamis.reactions.Caller;
import app.tamis.web.page.ClientsToday;
import app.tamis.web.page.PortfolioZone;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whose names may light up on the phone: the clients of today.
@Component
final class CallerTestClients {

  private final ClientsToday clients;
  private final PortfolioZone clocks;

  CallerTestClients(ClientsToday clients, PortfolioZone clocks) {
    this.clients = clients;
    this.clocks = clocks;
  }

  /// @param zone in which quarters begin
  record Today(List<Caller> callers, ZoneId zone) {}

  /// Without clients before the first import.
  Today find() {
    return new Today(
        clients.list().stream().map(client -> new Caller(client.id(), client.name())).toList(),
        clocks.zone());
  }
}
