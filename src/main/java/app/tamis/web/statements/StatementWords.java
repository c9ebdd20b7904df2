package app.tamis.web.statements;

import app.tamis.basics.Words;
import app.tamis.billing.Check;
import app.tamis.billing.Payee;
import app.tamis.billing.Prepared;
import app.tamis.billing.Standing;
import app.tamis.billing.Statements.Seen;
import app.tamis.web.page.Moments;
import java.util.ArrayList;
import java.util.List;

/// Says where a statement stands.
record StatementWords(Moments moments) {

  Words words() {
    return moments.words();
  }

  String billed(Seen seen) {
    return words().say("statement.plain", seen.prepared().statement().billed());
  }

  String to(Seen seen) {
    return seen.payee()
        .map(payee -> words().say("statements.to", payee.name(), payee.email()))
        .orElseGet(() -> words().say("statements.to.nobody"));
  }

  /// What is to be looked at, or became of it.
  List<String> notes(Seen seen) {
    var notes = new ArrayList<String>();
    seen.checks().stream().sorted().map(check -> check(check, seen)).forEach(notes::add);
    seen.decided()
        .written()
        .ifPresent(written ->
            notes.add(
                words()
                    .say(
                        "statements.left",
                        written.email(),
                        moments.minute(written.at()),
                        written.by())));
    if (seen.standing() == Standing.FAILED) {
      seen.fault().map(words()::sentence).ifPresent(notes::add);
    }
    return notes;
  }

  private String check(Check check, Seen seen) {
    var key = "statements.check." + check.code();
    return switch (check) {
      case AMOUNT ->
          words()
              .say(
                  key, seen.prepared().statement().billed(), seen.prepared().usual().orElseThrow());
      case CONTACT -> words().say(key, seen.payee().map(Payee::email).orElse(""));
      case ADDRESS, EMPTY, INSOLVENT, SENTENCES -> words().say(key);
    };
  }

  String stands(Seen seen) {
    return words().say("statements.standing." + seen.standing().code());
  }

  static String path(Prepared prepared) {
    return StatementPath.of(prepared.statement().month(), prepared.number());
  }
}
