package app.tamis.web.prices;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.prices.Campaigns;
import app.tamis.prices.PricedClient;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Clients who haven't answered new prices after three months.
@Component
final class PriceDuties implements DutySource {

  private final Campaigns campaigns;
  private final PortfolioZone clocks;

  PriceDuties(Campaigns campaigns, PortfolioZone clocks) {
    this.campaigns = campaigns;
    this.clocks = clocks;
  }

  @Override
  public List<Duty> list(Person reader) {
    return reader.may(Right.DECISIONS) && reader.may(Right.AGREEMENTS) && reader.may(Right.MONEY)
        ? campaigns.list().stream()
            .flatMap(campaign -> campaign.clients().stream())
            .filter(client -> client.isToBeChecked(clocks.today()))
            .map(PriceDuties::duty)
            .toList()
        : List.of();
  }

  private static Duty duty(PricedClient client) {
    var sent = client.sentOn().orElseThrow();
    return new Duty(
        Message.of("prices.duty.silent", client.frozen().orElseThrow().client().name(), sent),
        Message.of("prices.duty.act"),
        PricesPath.of(client),
        Whose.whoMay(Right.DECISIONS, Right.MONEY, Right.AGREEMENTS),
        Weight.MIDDLING,
        sent.plusDays(PricedClient.CHECK_DAYS),
        Optional.empty());
  }
}
