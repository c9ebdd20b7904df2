package app.tamis.web.debits;

import app.tamis.debits.Debits;
import app.tamis.debits.Mandates;
import app.tamis.identity.Right;
import app.tamis.web.page.ClientRead;
import app.tamis.web.page.ClientSection;
import app.tamis.web.page.Moments;
import app.tamis.web.page.PortfolioZone;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On a client's page: whether its bills are collected, and what came back.
@Component
@Order(8)
final class DebitsSection implements ClientSection {

  private final Mandates mandates;
  private final Debits debits;
  private final PortfolioZone clocks;

  DebitsSection(Mandates mandates, Debits debits, PortfolioZone clocks) {
    this.mandates = mandates;
    this.debits = debits;
    this.clocks = clocks;
  }

  @Override
  public Optional<Part> of(ClientRead client) {
    var reader = client.reader().person();
    return reader.may(Right.AGREEMENTS) && reader.may(Right.MONEY)
        ? Optional.of(new Part("debits/section", view(client)))
        : Optional.empty();
  }

  private DebitsSectionView view(ClientRead client) {
    var words = new DebitWords(new Moments(client.words(), client.zone()));
    return new DebitsSectionView(
        DebitPath.mandate(client.number()),
        mandates.list(client.id(), clocks.today()).stream()
            .filter(one -> one.state().stands())
            .findFirst()
            .map(words::stands),
        debits.list(client.id()).stream()
            .filter(debit -> debit.outcome().isReturned())
            .map(words::stands)
            .toList());
  }
}
