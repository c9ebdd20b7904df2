package app.tamis.web.calls;

import app.tamis.basics.Words;
import app.tamis.calls.Calls;
import app.tamis.calls.Cards;
import app.tamis.calls.Lines;
import app.tamis.calls.Owner;
import app.tamis.identity.Person;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.web.page.Moments;
import app.tamis.web.page.PortfolioZone;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Makes what a reader sees of calls, whoever asks: a page, or a stream.
@Component
final class CardMaking {

  private final Cards cards;
  private final Calls calls;
  private final Lines lines;
  private final ClientRegister register;
  private final PortfolioZone zone;
  private final Clock clock;

  CardMaking(
      Cards cards,
      Calls calls,
      Lines lines,
      ClientRegister register,
      PortfolioZone zone,
      Clock clock) {
    this.cards = cards;
    this.calls = calls;
    this.lines = lines;
    this.register = register;
    this.zone = zone;
    this.clock = clock;
  }

  CardsView open(Person reader) {
    var open = cards.open(reader);
    return words(reader, Words.in(reader.locale())).cards(open);
  }

  CardWords words(Person reader, Words words) {
    return new CardWords(
        words,
        new Moments(words, zone.zone()),
        reader,
        clock.instant(),
        extension ->
            lines.holder(extension).orElseGet(() -> words.say("calls.extension", extension)),
        calls::written,
        this::registered);
  }

  private int registered(Owner owner) {
    return register.list().find(owner.client()).map(Client::number).orElse(0);
  }
}
