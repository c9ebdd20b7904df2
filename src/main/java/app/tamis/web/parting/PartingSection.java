package app.tamis.web.parting;

import app.tamis.parting.Partings;
import app.tamis.web.page.ClientRead;
import app.tamis.web.page.ClientSection;
import app.tamis.web.page.PortfolioZone;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On a client's page: the parting that is under way, or how the last one ended.
@Component
@Order(8)
final class PartingSection implements ClientSection {

  private final Partings partings;
  private final PortfolioZone clocks;

  PartingSection(Partings partings, PortfolioZone clocks) {
    this.partings = partings;
    this.clocks = clocks;
  }

  @Override
  public Optional<Part> of(ClientRead client) {
    return PartingPeople.may(client.reader().person())
        ? Optional.of(new Part("parting/section", view(client)))
        : Optional.empty();
  }

  private PartingSectionView view(ClientRead client) {
    var said = new PartingWords(client.words(), clocks.today());
    var last = partings.list(client.id()).stream().findFirst();
    boolean isOpen = last.filter(one -> one.isOpen(clocks.today())).isPresent();
    return new PartingSectionView(
        PartingPath.of(client.number()),
        last.map(said::stands),
        client.words().say(isOpen ? "parting.section.see" : "parting.section.think"));
  }
}
