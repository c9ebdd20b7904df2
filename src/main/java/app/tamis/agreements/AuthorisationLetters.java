package app.tamis.agreements;

import app.tamis.agreements.Authorisations.Question;
import app.tamis.basics.Words;
import app.tamis.post.Letter;
import app.tamis.post.MailAddress;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is written to who is asked for a yes.
record AuthorisationLetters(Words words, ZoneId zone) {

  static final String ASKED = "authorisation";
  static final String BY_WORD = "authorisation-by-word";

  Letter question(UUID id, Question question, String link) {
    return letter(
        new Letter.Cause(ASKED, id),
        question,
        words.say("letter.authorisation.subject", question.firm()),
        List.of(
            words.say("letter.agreement.hello", question.to().name()),
            question.sentence(),
            words.say("letter.authorisation.link"),
            Letter.SECRET,
            words.say("letter.authorisation.no", question.firm())),
        Optional.of(link));
  }

  Letter byWord(UUID id, Question question) {
    return letter(
        new Letter.Cause(BY_WORD, id),
        question,
        words.say("letter.authorisation.by-word.subject", question.firm()),
        List.of(
            words.say("letter.agreement.hello", question.to().name()),
            words.say("letter.authorisation.by-word"),
            question.sentence(),
            words.say("letter.authorisation.by-word.wrong", question.firm())),
        Optional.empty());
  }

  private Letter letter(
      Letter.Cause cause,
      Question question,
      String subject,
      List<String> paragraphs,
      Optional<String> secret) {
    return new Letter(
        cause,
        MailAddress.of(question.to().name(), question.to().email()),
        words.locale().getLanguage(),
        zone,
        subject,
        String.join("\n\n", paragraphs),
        secret);
  }
}
