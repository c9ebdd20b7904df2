package app.tamis.post;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A letter, all in words.
///
/// @param cause why it is written
/// @param language `en` or `fr`
/// @param zone whose clocks its date is told by
/// @param text with [#SECRET] where the secret is to stand
/// @param html the same for who likes it better; it asks nothing of another host
/// @param secret such as a link that lets somebody in: it is kept sealed, and no longer than needed
public record Letter(
    Cause cause,
    MailAddress to,
    String language,
    ZoneId zone,
    String subject,
    String text,
    Optional<String> html,
    List<Attachment> attachments,
    Optional<String> secret) {

  /// Where the secret stands in the texts: a character that nobody's name has.
  public static final String SECRET = "\uE000";

  /// Why a letter is written.
  ///
  /// @param kind such as `invitation`; `post.kind.invitation` is its name
  /// @param about what of that kind
  public record Cause(String kind, UUID about) {}

  /// What comes with a letter.
  ///
  /// @param type such as `application/pdf`
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Attachment(String name, String type, byte[] content) {

    private static final String CALENDAR = "text/calendar";

    public Attachment {
      name = Lines.one(name);
    }

    public static Attachment pdf(String name, byte[] content) {
      return new Attachment(name, "application/pdf", content);
    }

    /// What a mail program shows buttons for, where it knows how.
    static Attachment calendar(String method, String content) {
      return new Attachment(
          "calendar",
          CALENDAR + "; method=" + method + "; charset=UTF-8",
          content.getBytes(StandardCharsets.UTF_8));
    }

    boolean isCalendar() {
      return type.startsWith(CALENDAR + ";");
    }
  }

  public Letter {
    subject = Lines.one(subject);
    text = Lines.several(text);
    html = html.map(Lines::several);
    attachments = List.copyOf(attachments);
  }

  /// One of text alone.
  public Letter(
      Cause cause,
      MailAddress to,
      String language,
      ZoneId zone,
      String subject,
      String text,
      Optional<String> secret) {
    this(cause, to, language, zone, subject, text, Optional.empty(), List.of(), secret);
  }

  /// Without the secret, so that it can't stand in a log.
  @Override
  public String toString() {
    return "a letter of kind " + cause.kind();
  }
}
