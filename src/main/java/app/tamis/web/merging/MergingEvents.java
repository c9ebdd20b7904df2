package app.tamis.web.merging;

import app.tamis.gradebook.Standing;
import app.tamis.portfolio.Client;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.ClientEvent;
import app.tamis.web.page.ClientEvents;
import app.tamis.web.page.ClientRead;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// In a client's time line: since when another is taken for it.
@Component
final class MergingEvents implements ClientEvents {

  private final InForce inForce;

  MergingEvents(InForce inForce) {
    this.inForce = inForce;
  }

  @Override
  public Stream<ClientEvent> of(ClientRead client) {
    return inForce.find().map(Standing::clients).stream()
        .flatMap(clients ->
            clients.find(client.number()).stream().flatMap(one -> clients.takenFor(one).stream()))
        .map(other -> event(other, client));
  }

  private static ClientEvent event(Client other, ClientRead client) {
    var merger = other.merger().orElseThrow();
    return new ClientEvent(
        merger.at().atZone(client.zone()).toLocalDate(),
        client.words().say("merging.event", new Names(client.words()).of(other), merger.by()));
  }
}
