package app.tamis.handover;

import app.tamis.agreements.Signatory;
import app.tamis.basics.Words;
import app.tamis.post.Letter;
import app.tamis.post.Letter.Attachment;
import app.tamis.post.MailAddress;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is written to who takes over, and to both once it was accepted.
///
/// @param zone whose days are told
record HandoverLetters(Words words, ZoneId zone) {

  static final String PACK = "handover";
  static final String COPY = "handover-copy";

  Letter pack(UUID handover, Signatory to, String firm, String link, Attachment pdf) {
    return letter(
        PACK,
        handover,
        to,
        words.say("handover.mail.subject", firm),
        List.of(
            words.say("letter.agreement.hello", to.name()),
            words.say("handover.mail.text"),
            words.say("handover.mail.link"),
            Letter.SECRET,
            words.say("handover.mail.secrets")),
        pdf,
        Optional.of(link));
  }

  Letter copy(UUID handover, Signatory to, String firm, Acceptance acceptance, Attachment pdf) {
    return letter(
        COPY,
        handover,
        to,
        words.say("handover.copy.subject", firm),
        List.of(
            words.say("letter.agreement.hello", to.name()),
            acceptance.exceptions().isEmpty()
                ? words.say("handover.copy.text", acceptance.name(), acceptance.on())
                : words.say(
                    "handover.copy.except",
                    acceptance.name(),
                    acceptance.on(),
                    acceptance.exceptions())),
        pdf,
        Optional.empty());
  }

  private Letter letter(
      String kind,
      UUID about,
      Signatory to,
      String subject,
      List<String> paragraphs,
      Attachment pdf,
      Optional<String> secret) {
    return new Letter(
        new Letter.Cause(kind, about),
        MailAddress.of(to.name(), to.email()),
        words.locale().getLanguage(),
        zone,
        subject,
        String.join("\n\n", paragraphs),
        Optional.empty(),
        List.of(pdf),
        secret);
  }
}
