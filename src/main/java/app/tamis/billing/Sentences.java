package app.tamis.billing;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.billing.Advice.Aged;
import app.tamis.billing.Statement.Done;
import app.tamis.billing.Statement.Owed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The two sentences that open a statement, and its advice, written from its figures: which ones
/// are said hangs on what there is.
record Sentences(Statement statement, Words words) {

  /// More, and nobody reads it.
  private static final int MOST_TOLD = 3;

  private static final int MOST_NAMED = 3;

  String opening() {
    return work() + " " + money();
  }

  private String work() {
    var told = told();
    return told.isEmpty()
        ? words.say("statement.says.quiet", statement.month())
        : words.say("statement.says.work", statement.month(), and(told));
  }

  private List<String> told() {
    var told = new ArrayList<String>();
    int closed = statement.requests().closed();
    if (closed > 0) {
      told.add(words.say("statement.says.requests", closed));
    }
    statement.done().stream()
        .filter(one -> words.has(key(one)))
        .limit(MOST_TOLD)
        .forEach(one -> told.add(words.say(key(one), one.count())));
    return told;
  }

  private static String key(Done done) {
    return "statement.says." + done.activity();
  }

  private String and(List<String> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    var most = String.join(", ", parts.subList(0, parts.size() - 1));
    return words.say("statement.says.and", most, parts.getLast());
  }

  private String money() {
    var key = statement.bills().isEmpty() ? "statement.says.no-bill" : "statement.says.billed";
    return words.say(key, billed(), left());
  }

  private Message billed() {
    return Message.of(
        statement.taxIsSaid() ? "statement.with-tax" : "statement.plain", statement.billed());
  }

  private String left() {
    return statement.owed().map(this::left).orElse("");
  }

  private String left(Owed owed) {
    if (owed.total().value().signum() == 0) {
      return words.say("statement.says.nothing-left");
    }
    return owed.pastDue().value().signum() == 0
        ? words.say("statement.says.left", owed.total())
        : words.say("statement.says.past-due", owed.total(), owed.pastDue());
  }

  /// Empty where there is none to give.
  Optional<String> advice() {
    return statement.advice().map(this::said);
  }

  private String said(Advice advice) {
    return switch (advice) {
      case Advice.EndOfSupport(var devices) ->
          words.say("statement.advice.support", devices.size(), named(devices));
      case Advice.BackupsUnchecked(var since) -> words.say("statement.advice.backups", since);
      case Advice.Warranty(var devices) ->
          words.say("statement.advice.warranty", devices.size(), named(devices));
    };
  }

  private String named(List<Aged> devices) {
    var names =
        devices.stream()
            .limit(MOST_NAMED)
            .map(one ->
                words.say(
                    one.system().isEmpty()
                        ? "statement.advice.device"
                        : "statement.advice.device-with",
                    one.name(),
                    one.until(),
                    one.system()))
            .toList();
    var listed = String.join("; ", names);
    int more = devices.size() - names.size();
    return more == 0 ? listed : words.say("statement.advice.more", listed, more);
  }
}
