package app.tamis.web.decisions;

import app.tamis.gradebook.ClientDecisions;
import app.tamis.web.page.ClientEvent;
import app.tamis.web.page.ClientEvents;
import app.tamis.web.page.ClientRead;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What people decided and noted of a client. Notes are for those who decide.
@Component
final class DecisionEvents implements ClientEvents {

  private final ClientDecisions decisions;

  DecisionEvents(ClientDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Stream<ClientEvent> of(ClientRead client) {
    return Stream.of(given(client), noted(client)).flatMap(events -> events);
  }

  private Stream<ClientEvent> given(ClientRead client) {
    return decisions.given(client.id()).stream()
        .map(one ->
            new ClientEvent(
                one.decided().from(),
                client
                    .words()
                    .say(
                        "decide.event.given",
                        one.decided().grade().name(),
                        one.by(),
                        one.decided().reason())));
  }

  private Stream<ClientEvent> noted(ClientRead client) {
    return client.reader().decides()
        ? decisions.notes(client.id()).stream()
            .filter(note -> note.removedBy().isEmpty())
            .map(note -> noted(note, client))
        : Stream.empty();
  }

  private static ClientEvent noted(ClientDecisions.Note note, ClientRead client) {
    var first = note.wordings().getLast();
    return new ClientEvent(
        first.at().atZone(client.zone()).toLocalDate(),
        client.words().say("decide.event.note", first.by(), note.wordings().getFirst().text()));
  }
}
