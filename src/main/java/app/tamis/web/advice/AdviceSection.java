package app.tamis.web.advice;

import app.tamis.identity.Right;
import app.tamis.reviews.GivenAdvice;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.ClientRead;
import app.tamis.web.page.ClientSection;
import app.tamis.web.page.PortfolioZone;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On a client's page: advice that nobody has answered yet, and where one writes it down.
@Component
@Order(6)
final class AdviceSection implements ClientSection {

  private final GivenAdvice advice;
  private final PortfolioZone clocks;

  AdviceSection(GivenAdvice advice, PortfolioZone clocks) {
    this.advice = advice;
    this.clocks = clocks;
  }

  @Override
  public Optional<Part> of(ClientRead client) {
    return client.reader().person().may(Right.AGREEMENTS)
        ? Optional.of(new Part("advice/section", view(client)))
        : Optional.empty();
  }

  private AdviceSectionView view(ClientRead client) {
    return new AdviceSectionView(
        ClientPath.of(client.number()) + "/advice",
        client
            .words()
            .say("reviews.advice.section.open", advice.waiting(client.id(), clocks.today())));
  }
}
