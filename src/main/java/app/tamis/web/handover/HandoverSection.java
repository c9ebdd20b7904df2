package app.tamis.web.handover;

import app.tamis.handover.Handovers;
import app.tamis.identity.Right;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.ClientRead;
import app.tamis.web.page.ClientSection;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On a client's page: what is being handed over, and where that is begun.
@Component
@Order(20)
final class HandoverSection implements ClientSection {

  private final Handovers handovers;

  HandoverSection(Handovers handovers) {
    this.handovers = handovers;
  }

  @Override
  public Optional<Part> of(ClientRead client) {
    var reader = client.reader().person();
    return reader.may(Right.AGREEMENTS) && reader.may(Right.MONEY)
        ? Optional.of(new Part("handover/section", view(client)))
        : Optional.empty();
  }

  private HandoversView view(ClientRead client) {
    return new HandoversView(
        handovers.list(client.id()).stream()
            .map(one ->
                new HandoversView.Row(
                    HandoverPath.of(one),
                    client.words().say("handover.of", one.name()),
                    client.words().sentence(StandsWords.of(one))))
            .toList(),
        ClientPath.of(client.number()) + "/handover");
  }
}
