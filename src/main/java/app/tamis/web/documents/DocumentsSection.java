package app.tamis.web.documents;

import app.tamis.documents.Kept;
import app.tamis.web.page.ClientRead;
import app.tamis.web.page.ClientSection;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On a client's page: the documents about it.
@Component
@Order(10)
final class DocumentsSection implements ClientSection {

  private final DocumentsGivenOut documents;

  DocumentsSection(DocumentsGivenOut documents) {
    this.documents = documents;
  }

  @Override
  public Optional<Part> of(ClientRead client) {
    var given = documents.of(client).map(kept -> row(kept, client)).toList();
    return given.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part("documents/given", new GivenView(given)));
  }

  private static GivenView.Row row(Kept kept, ClientRead client) {
    return new GivenView.Row(
        kept.title(),
        DocumentPath.of(kept),
        client.words().say("document.given.by", kept.dated(), kept.by()));
  }
}
