package app.tamis.agreements;

import app.tamis.agreements.clauses.Clauses;
import app.tamis.basics.Dates;
import app.tamis.basics.Words;
import app.tamis.post.Letter;
import app.tamis.post.Letter.Attachment;
import app.tamis.post.MailAddress;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is written to those who sign, and to us about it. In the client's language, but to us in
/// that of the agreement too: it is about the same words.
///
/// @param zone whose days are told
record SigningLetters(Words words, ZoneId zone) {

  /// The link, and how long it can be used.
  static final String LINK = "agreement";

  static final String CODE = "agreement-code";
  static final String COPY = "agreement-copy";
  static final String QUESTION = "agreement-question";
  static final String HANDED_ON = "agreement-handed-on";

  /// What letters speak of.
  ///
  /// @param title of the agreement
  record About(UUID signing, String title, String firm, String client) {

    static About of(SigningBook.Row row, Draft draft, Clauses catalogue) {
      return of(row.id(), draft, catalogue);
    }

    static About of(UUID signing, Draft draft, Clauses catalogue) {
      return new About(
          signing,
          new AgreementDocument(catalogue).name(draft.kind(), draft.language()),
          draft.firm().name(),
          draft.client().name());
    }
  }

  Letter link(About about, Signatory to, String by, String link, LocalDate until) {
    return letter(
        new Letter.Cause(LINK, about.signing()),
        to,
        words.say("letter.agreement.subject", about.title(), about.firm()),
        List.of(
            words.say("letter.agreement.hello", to.name()),
            words.say("letter.agreement.what", about.firm(), about.title(), by),
            words.say("letter.agreement.link", day(until)),
            Letter.SECRET,
            words.say("letter.agreement.how"),
            words.say("letter.agreement.unexpected", about.firm())),
        Optional.of(link));
  }

  Letter reminder(About about, Signatory to, String link, LocalDate until) {
    return letter(
        new Letter.Cause(LINK, about.signing()),
        to,
        words.say("letter.agreement.reminder.subject", about.title(), about.firm()),
        List.of(
            words.say("letter.agreement.hello", to.name()),
            words.say("letter.agreement.reminder", about.title(), about.firm(), day(until)),
            Letter.SECRET,
            words.say("letter.agreement.reminder.no")),
        Optional.of(link));
  }

  /// @param name that was typed, by whoever holds the link: who reads the letter sees in whose name
  ///   the code signs
  Letter code(About about, Signatory to, String name, String code, long minutes) {
    return letter(
        new Letter.Cause(CODE, about.signing()),
        to,
        words.say("letter.agreement.code.subject", about.title()),
        List.of(
            words.say("letter.agreement.hello", to.name()),
            words.say("letter.agreement.code", about.title(), about.firm(), name),
            Letter.SECRET,
            words.say("letter.agreement.code.until", minutes),
            words.say("letter.agreement.code.unexpected")),
        Optional.of(code));
  }

  /// @param hash SHA-256 of the file, as `sha256sum` writes it
  /// @param check where anybody can see whether the file is still that one
  Letter copy(About about, Signatory to, Attachment pdf, String hash, String check) {
    return new Letter(
        new Letter.Cause(COPY, about.signing()),
        MailAddress.of(to.name(), to.email()),
        words.locale().getLanguage(),
        zone,
        words.say("letter.agreement.copy.subject", about.title(), about.client(), about.firm()),
        paragraphs(
            List.of(
                words.say("letter.agreement.hello", to.name()),
                words.say("letter.agreement.copy", about.title(), about.firm(), about.client()),
                words.say("letter.agreement.copy.hash", hash),
                words.say("letter.agreement.copy.check", check),
                words.say("letter.agreement.copy.what"))),
        Optional.empty(),
        List.of(pdf),
        Optional.empty());
  }

  Letter question(About about, Signatory ours, String from, String question) {
    return letter(
        new Letter.Cause(QUESTION, about.signing()),
        ours,
        words.say("letter.agreement.question.subject", from, about.title()),
        List.of(
            words.say("letter.agreement.question", from, about.client(), about.title()), question),
        Optional.empty());
  }

  /// To who was to sign, and to us: whoever holds a link can hand it on, and neither may be left in
  /// the dark.
  ///
  /// @param was to whom it was sent
  /// @param now who is to sign instead
  Letter handedOn(About about, Signatory to, Signatory was, Signatory now) {
    return letter(
        new Letter.Cause(HANDED_ON, about.signing()),
        to,
        words.say("letter.agreement.handed-on.subject", about.title()),
        List.of(
            words.say("letter.agreement.hello", to.name()),
            words.say(
                "letter.agreement.handed-on",
                about.title(),
                about.firm(),
                about.client(),
                was.email(),
                now.name(),
                now.email()),
            words.say("letter.agreement.handed-on.wrong", about.firm())),
        Optional.empty());
  }

  private Letter letter(
      Letter.Cause cause,
      Signatory to,
      String subject,
      List<String> paragraphs,
      Optional<String> secret) {
    return new Letter(
        cause,
        MailAddress.of(to.name(), to.email()),
        words.locale().getLanguage(),
        zone,
        subject,
        paragraphs(paragraphs),
        secret);
  }

  private static String paragraphs(List<String> paragraphs) {
    return String.join("\n\n", paragraphs);
  }

  private String day(LocalDate day) {
    return Dates.in(words.locale(), day);
  }
}
