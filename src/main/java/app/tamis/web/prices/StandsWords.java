package app.tamis.web.prices;

import app.tamis.basics.Words;
import app.tamis.prices.PricedClient;
import app.tamis.prices.Reply;
import java.time.LocalDate;

/// Says where a letter stands.
record StandsWords(Words words, LocalDate today) {

  String of(PricedClient client) {
    if (client.sentOn().isEmpty()) {
      return client
          .obstacle()
          .map(why -> words.say(why.message()))
          .orElseGet(() -> words.say("prices.stands.ready"));
    }
    return client
        .reply()
        .map(this::said)
        .orElseGet(() ->
            words.say(
                client.isToBeChecked(today) ? "prices.stands.silent" : "prices.stands.sent",
                client.sentOn().get()));
  }

  private String said(Reply reply) {
    return reply.share().isPresent()
        ? words.say(
            "prices.stands." + reply.kind().code(),
            reply.on(),
            new RuleWords(words).share(reply.share().getAsDouble()))
        : words.say("prices.stands." + reply.kind().code(), reply.on(), "–");
  }
}
