package app.tamis.web.handover;

import app.tamis.basics.Message;
import app.tamis.handover.Handover;

/// Says how far a handover has come.
public final class StandsWords {

  private StandsWords() {}

  public static Message of(Handover handover) {
    return handover
        .acceptance()
        .map(one ->
            one.exceptions().isEmpty()
                ? Message.of("handover.stands.accepted", one.name(), one.on())
                : Message.of("handover.stands.except", one.name(), one.on(), one.exceptions()))
        .or(() -> handover.sentOn().map(on -> Message.of("handover.stands.sent", on)))
        .orElse(Message.of("handover.stands.open"));
  }
}
