package app.tamis.web.calls;

import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.web.page.ClientSection;
import app.tamis.web.page.OnEveryPage;
import app.tamis.web.page.Page;
import org.springframework.stereotype.Component;

/// Whoever takes calls has their cards before them, wherever they are, without a script too.
@Component
final class CallsOnEveryPage implements OnEveryPage {

  private final CardMaking cards;

  CallsOnEveryPage(CardMaking cards) {
    this.cards = cards;
  }

  @Override
  public boolean isFor(Person reader) {
    return reader.may(Right.CALLS);
  }

  @Override
  public ClientSection.Part of(Page page) {
    return new ClientSection.Part("calls/cards", cards.open(page.reader().orElseThrow().person()));
  }
}
