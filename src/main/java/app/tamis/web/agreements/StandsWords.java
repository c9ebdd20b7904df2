package app.tamis.web.agreements;

import app.tamis.agreements.Agreement;
import app.tamis.agreements.Agreement.Origin;
import app.tamis.agreements.AgreementState;
import app.tamis.basics.Dates;
import app.tamis.basics.Words;
import app.tamis.web.page.Moments;

/// Says where an agreement stands.
record StandsWords(Moments moments) {

  String of(Agreement agreement) {
    var words = moments.words();
    return switch (agreement.state()) {
      case AgreementState.Drafted _ -> words.say("agreements.stands.drafted", agreement.madeBy());
      case AgreementState.Sent(var to, var at, var until) ->
          words.say(
              "agreements.stands.sent",
              to.name(),
              to.email(),
              moments.minute(at),
              moments.day(until));
      case AgreementState.Signed signed -> signed(agreement, signed, words);
      case AgreementState.Declined(var by, var reason, var at) ->
          reason.isEmpty()
              ? words.say("agreements.stands.declined.bare", by, moments.minute(at))
              : words.say("agreements.stands.declined", by, moments.minute(at), reason);
      case AgreementState.Expired(var at) ->
          words.say("agreements.stands.expired", moments.day(at));
      case AgreementState.Withdrawn(var at) ->
          words.say("agreements.stands.withdrawn", moments.day(at));
    };
  }

  private static String signed(Agreement agreement, AgreementState.Signed signed, Words words) {
    var on = Dates.in(words.locale(), signed.on());
    var said =
        agreement.origin() == Origin.TYPED
            ? words.say("agreements.stands.typed", on)
            : signed.role().isEmpty()
                ? words.say("agreements.stands.signed", signed.by(), on)
                : words.say("agreements.stands.signed.as", signed.by(), signed.role(), on);
    return agreement
        .endsOn()
        .map(last -> said + " " + words.say("agreements.stands.ends", last))
        .orElse(said);
  }
}
