package app.tamis.web.debits;

import app.tamis.basics.Words;
import app.tamis.debits.Debit;
import app.tamis.debits.Mandate;
import app.tamis.debits.MandateState;
import app.tamis.web.page.Moments;

/// Says of mandates and debits how they stand.
record DebitWords(Moments moments) {

  Words words() {
    return moments.words();
  }

  String stands(Mandate mandate) {
    return switch (mandate.state()) {
      case MandateState.Asked(var until) ->
          say("debits.state.asked", mandate.to().email(), moments.day(until));
      case MandateState.Signed(var signature) ->
          say(
              signature.onPaper() ? "debits.state.signed-paper" : "debits.state.signed",
              signature.by(),
              signature.on());
      case MandateState.Active(_, var since, var number) ->
          number.isEmpty()
              ? say("debits.state.active-bank", since)
              : say("debits.state.active", since, number);
      case MandateState.Cancelled(var on, var why) ->
          why.isEmpty()
              ? say("debits.state.cancelled", on)
              : say("debits.state.cancelled-why", on, why);
      case MandateState.Lapsed(var on) -> say("debits.state.lapsed", on);
    };
  }

  String scheme(Mandate mandate) {
    return say("debits.scheme." + mandate.scheme().code());
  }

  String account(Mandate mandate) {
    return mandate.hasAccount() ? say("debits.ends", mandate.lastFour()) : "";
  }

  /// Such as "debit of €450.00 for bill 12 returned on 3 March 2026: not enough money in the
  /// account".
  String stands(Debit debit) {
    var key = "debits.outcome." + debit.outcome().code();
    return debit.outcome().isReturned()
        ? say(
            key,
            debit.amount(),
            debit.billNumber(),
            debit.toldOn().orElse(debit.chargeOn()),
            cause(debit.cause(), debit.said()))
        : say(key, debit.amount(), debit.billNumber(), debit.chargeOn());
  }

  /// Why it came back: in our words where we know the code, else in those of the file.
  String cause(String code, String said) {
    return words()
        .find("debits.cause." + code.replace('_', '-'))
        .orElseGet(() -> said.isEmpty() ? say("debits.cause.unknown") : said);
  }

  private String say(String key, Object... arguments) {
    return words().say(key, arguments);
  }
}
