package app.tamis.proposals;

import app.tamis.agreements.Signatory;
import app.tamis.basics.Words;
import app.tamis.post.Letter;
import app.tamis.post.Letter.Attachment;
import app.tamis.post.MailAddress;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is written to a client with a proposal, and to us when it answers.
///
/// @param zone whose days are told
record ProposalLetters(FrozenProposal frozen, ZoneId zone) {

  static final String OFFER = "proposal";
  static final String ANSWER = "proposal-answer";

  /// @param link where an option is chosen
  Letter offer(UUID proposal, Signatory to, String by, String link, Attachment pdf) {
    return new Letter(
        new Letter.Cause(OFFER, proposal),
        MailAddress.of(to.name(), to.email()),
        frozen.language(),
        zone,
        say("proposals.mail.subject", frozen.firm().name()),
        String.join(
            "\n\n",
            say("letter.agreement.hello", to.name()),
            frozen
                .bills()
                .map(bills -> say("proposals.mail.text", by, frozen.firm().name()))
                .orElse(say("proposals.mail.text.no-bills", by, frozen.firm().name())),
            say("proposals.mail.link", frozen.until()),
            Letter.SECRET,
            say("proposals.mail.talk", frozen.contact())),
        Optional.empty(),
        List.of(pdf),
        Optional.of(link));
  }

  /// @param answer what was chosen, in words
  Letter answered(UUID proposal, ProposalBook.Left left, String answer, String path) {
    return new Letter(
        new Letter.Cause(ANSWER, proposal),
        MailAddress.of(left.byName(), left.ourEmail()),
        frozen.language(),
        zone,
        say("proposals.answered.subject", frozen.client().name()),
        String.join("\n\n", answer, left.links() + path),
        Optional.empty());
  }

  private String say(String key, Object... arguments) {
    return Words.of(frozen.language()).say(key, arguments);
  }
}
