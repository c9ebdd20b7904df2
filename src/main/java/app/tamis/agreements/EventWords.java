package app.tamis.agreements;

import app.tamis.basics.Words;

/// Says what happened to an agreement, in a sentence.
public record EventWords(Words words) {

  public String sentence(AgreementEvent event) {
    var key = "agreements.event." + event.what().code();
    return words.say(
        event.detail().isEmpty() && words.has(key + ".bare") ? key + ".bare" : key,
        event.by(),
        event.detail());
  }
}
