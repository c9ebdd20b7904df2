package app.tamis.debits;

import app.tamis.basics.Dates;
import app.tamis.basics.Words;
import app.tamis.post.Letter;
import app.tamis.post.Letter.Attachment;
import app.tamis.post.MailAddress;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What is written to those who sign mandates, in the client's language. No letter says more of an
/// account than its last four characters.
///
/// @param zone whose days are told
record MandateLetters(Mandate mandate, ZoneId zone) {

  /// The link, and how long it can be used.
  static final String LINK = "mandate";

  static final String CODE = "mandate-code";
  static final String COPY = "mandate-copy";

  Letter link(String by, String link, LocalDate until) {
    return letter(
        LINK,
        say("debits.letter.subject", firm()),
        List.of(
            hello(),
            say("debits.letter.what", firm(), by),
            say("debits.letter.link", Dates.in(words().locale(), until)),
            Letter.SECRET,
            say("debits.letter.unexpected", firm())),
        Optional.of(link),
        mandate.to(),
        List.of());
  }

  /// @param name that was typed, by whoever holds the link: who reads the letter sees in whose name
  ///   the code signs
  Letter code(String name, String code, long minutes) {
    return letter(
        CODE,
        say("debits.letter.code.subject", mandate.reference()),
        List.of(
            hello(),
            say("debits.letter.code", mandate.reference(), firm(), name, mandate.lastFour()),
            Letter.SECRET,
            say("debits.letter.code.until", minutes),
            say("debits.letter.code.unexpected")),
        Optional.of(code),
        mandate.to(),
        List.of());
  }

  Letter copy(Mandate.To to, Attachment pdf, String hash, String check) {
    return letter(
        COPY,
        say("debits.letter.copy.subject", mandate.reference(), firm()),
        List.of(
            say("debits.letter.hello", to.name()),
            say("debits.letter.copy", mandate.reference(), firm(), mandate.debtor()),
            say("debits.letter.copy.hash", hash),
            say("debits.letter.copy.check", check)),
        Optional.empty(),
        to,
        List.of(pdf));
  }

  private Letter letter(
      String kind,
      String subject,
      List<String> paragraphs,
      Optional<String> secret,
      Mandate.To to,
      List<Attachment> attachments) {
    return new Letter(
        new Letter.Cause(kind, mandate.id()),
        MailAddress.of(to.name(), to.email()),
        mandate.language(),
        zone,
        subject,
        String.join("\n\n", paragraphs),
        Optional.empty(),
        attachments,
        secret);
  }

  private String hello() {
    return say("debits.letter.hello", mandate.to().name());
  }

  private String firm() {
    return mandate.creditor().name();
  }

  private Words words() {
    return Words.of(mandate.language());
  }

  private String say(String key, Object... arguments) {
    return words().say(key, arguments);
  }
}
