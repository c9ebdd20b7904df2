package app.tamis.web.documents;

import app.tamis.documents.Documents;
import app.tamis.documents.Kept;
import app.tamis.web.page.ClientRead;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Documents about a client that the reader may open, the newest first.
@Component
final class DocumentsGivenOut {

  private final Documents documents;

  DocumentsGivenOut(Documents documents) {
    this.documents = documents;
  }

  Stream<Kept> of(ClientRead client) {
    return documents.list(client.id()).stream()
        .filter(kept -> client.reader().seesReactions() || !kept.felt());
  }
}
