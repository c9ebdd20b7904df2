package app.tamis.web.documents;

import app.tamis.web.page.ClientEvent;
import app.tamis.web.page.ClientEvents;
import app.tamis.web.page.ClientRead;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// In a client's time line: that a document was given out.
@Component
final class DocumentEvents implements ClientEvents {

  private final DocumentsGivenOut documents;

  DocumentEvents(DocumentsGivenOut documents) {
    this.documents = documents;
  }

  @Override
  public Stream<ClientEvent> of(ClientRead client) {
    return documents
        .of(client)
        .map(kept ->
            new ClientEvent(
                kept.dated(), client.words().say("document.event", kept.title(), kept.by())));
  }
}
