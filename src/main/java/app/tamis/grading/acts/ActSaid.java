package app.tamis.grading.acts;

import app.tamis.basics.Message;
import java.util.List;
import java.util.Optional;

/// An act in the owner's words.
///
/// @param what is to be done: "raise the price by 10%"
/// @param change now → then, in money, hours, days or tickets: "€120 more a month (€1,200 →
///   €1,320)"; empty where there is nothing to change
/// @param documents what goes with it: papers and talks
public record ActSaid(Message what, Optional<Message> change, List<Message> documents) {

  public ActSaid {
    documents = List.copyOf(documents);
  }

  public Message inFull() {
    return change.map(known -> Message.of("lever.act", what, known)).orElse(what);
  }
}
