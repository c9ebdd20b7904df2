package app.tamis.web.merging;

import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.web.page.ClientRead;
import app.tamis.web.page.ClientSection;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On a client's page: who is taken for it, and for who decides the way to say so.
@Component
@Order(20)
final class MergingSection implements ClientSection {

  private final ClientRegister register;

  MergingSection(ClientRegister register) {
    this.register = register;
  }

  @Override
  public Optional<Part> of(ClientRead client) {
    var clients = register.list();
    var taken =
        clients.find(client.number()).stream()
            .flatMap(one -> clients.takenFor(one).stream())
            .map(other -> told(other, client))
            .toList();
    boolean decides = client.reader().decides();
    return taken.isEmpty() && !decides
        ? Optional.empty()
        : Optional.of(
            new Part(
                "merging/section",
                new SectionView(taken, decides ? MergingPath.of(client.number()) : "")));
  }

  private static String told(Client other, ClientRead client) {
    var merger = other.merger().orElseThrow();
    return client
        .words()
        .say(
            "merging.told",
            new Names(client.words()).of(other),
            client.numerals().date(merger.at().atZone(client.zone()).toLocalDate()),
            merger.by());
  }
}
