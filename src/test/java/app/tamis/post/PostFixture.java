package app.tamis.post;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Letters and servers of tests.
final class PostFixture {

  static final Instant NOW = Instant.parse("2026-11-28T09:05:00Z");

  private PostFixture() {}

  static MailServer server(int port, MailServer.Protection protection, String account) {
    return new MailServer(
        "localhost",
        port,
        protection,
        account,
        MailAddress.of("Port-Réseau, SARL", "tamis@port-reseau.example"),
        "office@port-reseau.example");
  }

  static Letter letter(String to, String subject, String text) {
    return new Letter(
        new Letter.Cause("trial", UUID.fromString("00000000-0000-0000-0000-00000000000a")),
        MailAddress.of("Zoë Müller", to),
        "en",
        ZoneId.of("Europe/Paris"),
        subject,
        text,
        Optional.empty());
  }

  static KeptLetter kept(Letter letter) {
    return KeptLetter.fresh(
        UUID.fromString("00000000-0000-0000-0000-000000000001"), letter, "Olive Owner", NOW);
  }

  static String said(Delivery came) {
    return switch (came) {
      case Delivery.Taken _ -> "taken";
      case Delivery.NotNow(var why) -> "not now: " + sentence(why);
      case Delivery.Never(var why) -> "never: " + sentence(why);
      case Delivery.NoWay(var why) -> "no way: " + sentence(why);
    };
  }

  static String sentence(Message why) {
    return Words.in(Locale.UK).sentence(why);
  }

  static List<Letter.Attachment> nothing() {
    return List.of();
  }
}
