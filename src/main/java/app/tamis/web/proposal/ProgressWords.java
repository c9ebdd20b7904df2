package app.tamis.web.proposal;

import app.tamis.basics.Message;
import app.tamis.proposals.ClientProposal;
import app.tamis.proposals.Progress;

/// Says how far a proposal has come.
final class ProgressWords {

  private ProgressWords() {}

  static Message of(ClientProposal proposal, Progress progress) {
    return switch (progress) {
      case Progress.Drafted _ -> Message.of("proposals.stands.drafted");
      case Progress.Sent(var on) ->
          Message.of("proposals.stands.sent", on, proposal.frozen().until());
      case Progress.Lapsed(var until) -> Message.of("proposals.stands.lapsed", until);
      case Progress.Declined(var why) ->
          why.isEmpty()
              ? Message.of("proposals.stands.declined")
              : Message.of("proposals.stands.declined.why", why);
      case Progress.Chosen(var option) -> Message.of("proposals.stands.chosen", option.name());
      case Progress.NotSigned(var option) ->
          Message.of("proposals.stands.not-signed", option.name());
      case Progress.Signed(var option, var from) ->
          Message.of("proposals.stands.signed", option.name(), from);
      case Progress.Billed(var option, var bill, var due) ->
          Message.of("proposals.stands.billed", option.name(), bill, due);
      case Progress.Paid(var option, var bill, var on) ->
          Message.of("proposals.stands.paid", option.name(), bill, on);
    };
  }
}
