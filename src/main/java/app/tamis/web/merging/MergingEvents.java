package app.tamis.web.merging;

import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.web.page.ClientEvent;
import app.tamis.web.page.ClientEvents;
import app.tamis.web.page.ClientRead;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// In a client's time line: since when another is taken for it.
@Component
final class MergingEvents implements ClientEvents {

  private final ClientRegister register;

  MergingEvents(ClientRegister register) {
    this.register = register;
  }

  @Override
  public Stream<ClientEvent> of(ClientRead client) {
    var clients = register.list();
    return clients.find(client.number()).stream()
        .flatMap(one -> clients.takenFor(one).stream())
        .map(other -> event(other, client));
  }

  private static ClientEvent event(Client other, ClientRead client) {
    var merger = other.merger().orElseThrow();
    return new ClientEvent(
        merger.at().atZone(client.zone()).toLocalDate(),
        client.words().say("merging.event", new Names(client.words()).of(other), merger.by()));
  }
}
