package app.tamis.web.prices;

import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.prices.Campaigns;
import app.tamis.web.page.ClientRead;
import app.tamis.web.page.ClientSection;
import app.tamis.web.page.PortfolioZone;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On a client's page: what became of its prices, and one tap that drafts a letter.
@Component
@Order(6)
final class PricesSection implements ClientSection {

  private final Campaigns campaigns;
  private final PortfolioZone clocks;

  PricesSection(Campaigns campaigns, PortfolioZone clocks) {
    this.campaigns = campaigns;
    this.clocks = clocks;
  }

  @Override
  public Optional<Part> of(ClientRead client) {
    return may(client.reader().person())
        ? Optional.of(new Part("prices/section", view(client)))
        : Optional.empty();
  }

  private static boolean may(Person reader) {
    return reader.may(Right.DECISIONS)
        && reader.may(Right.MONEY)
        && reader.may(Right.GRADES)
        && reader.may(Right.AGREEMENTS);
  }

  private PricesSectionView view(ClientRead client) {
    var stands = new StandsWords(client.words(), clocks.today());
    var rules = new RuleWords(client.words());
    return new PricesSectionView(
        PricesPath.ALL + "/client/" + client.number(),
        campaigns.list().stream()
            .flatMap(campaign ->
                campaign.clients().stream()
                    .filter(one -> one.client().equals(client.id()))
                    .map(one ->
                        new PricesSectionView.Row(
                            PricesPath.of(one), rules.said(campaign.rule()), stands.of(one))))
            .toList());
  }
}
