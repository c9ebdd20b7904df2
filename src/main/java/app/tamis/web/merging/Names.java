package app.tamis.web.merging;

import app.tamis.basics.Words;
import app.tamis.portfolio.Client;

/// Names of clients that may well be called the same: that is why they are taken together.
record Names(Words words) {

  String of(Client client) {
    return words.say("merging.name", client.name(), client.id().text());
  }
}
