package app.tamis.post;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// A letter in the form in which mail travels. Its text always stands in it as plain text too, and
/// nothing in it is fetched from anywhere.
final class MimeLetter {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US);

  private MimeLetter() {}

  /// As it is handed to a server. Its id stays the same however often it is tried, so that a
  /// receiver who got it twice can tell.
  ///
  /// @param letter with its secret in its place
  static MimeMessage of(KeptLetter letter, List<Letter.Attachment> attachments, MailServer server) {
    var from = server.sender();
    return made(
        letter,
        attachments,
        Optional.of(
            "<" + letter.id() + from.address().substring(from.address().indexOf('@')) + ">"),
        message -> {
          message.setFrom(named(from));
          if (!server.replyTo().isEmpty()) {
            message.setReplyTo(new InternetAddress[] {named(MailAddress.of("", server.replyTo()))});
          }
          message.setHeader("Auto-Submitted", "auto-generated");
        });
  }

  /// As a file that a mail program opens as a draft; who it is from, and its id, that program says.
  static byte[] file(KeptLetter letter, List<Letter.Attachment> attachments) {
    var message =
        made(
            letter,
            attachments,
            Optional.empty(),
            draft -> {
              draft.setHeader("X-Unsent", "1");
              draft.removeHeader("Message-ID");
            });
    try {
      var bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException e) {
      throw new IllegalStateException("its parts were looked at before", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Headers {
    void addTo(MimeMessage message) throws MessagingException;
  }

  private static MimeMessage made(
      KeptLetter letter,
      List<Letter.Attachment> attachments,
      Optional<String> id,
      Headers headers) {
    try {
      var message = new WithId(id);
      message.setRecipient(RecipientType.TO, named(letter.to()));
      message.setSubject(letter.subject(), "UTF-8");
      message.setHeader("Date", DATE.format(letter.written().atZone(letter.zone())));
      message.setHeader("Content-Language", letter.language());
      fill(message, letter, attachments);
      message.saveChanges();
      headers.addTo(message);
      return message;
    } catch (MessagingException e) {
      throw new IllegalStateException("its parts were looked at before", e);
    }
  }

  /// The library would write an id of its own, with a name of this machine in it.
  private static final class WithId extends MimeMessage {

    private final Optional<String> id;

    WithId(Optional<String> id) {
      super(Session.getInstance(new Properties()));
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      if (id.isPresent()) {
        setHeader("Message-ID", id.get());
      }
    }
  }

  private static void fill(
      MimeMessage message, KeptLetter letter, List<Letter.Attachment> attachments)
      throws MessagingException {
    var shown = attachments.stream().filter(one -> isShown(one, letter)).toList();
    var others = attachments.stream().filter(one -> !isShown(one, letter)).toList();
    if (others.isEmpty()) {
      words(message, letter, shown);
      return;
    }
    var words = new MimeBodyPart();
    words(words, letter, shown);
    var whole = new MimeMultipart("mixed", words);
    for (var attachment : others) {
      var part = data(attachment);
      part.setDisposition(Part.ATTACHMENT);
      part.setFileName(attachment.name());
      whole.addBodyPart(part);
    }
    message.setContent(whole);
  }

  /// A picture that the words show, such as a logo, or the same said to a calendar.
  private static boolean isShown(Letter.Attachment attachment, KeptLetter letter) {
    return attachment.isCalendar()
        || (attachment.type().startsWith("image/")
            && letter
                .html()
                .filter(html -> html.contains("\"cid:" + attachment.name() + "\""))
                .isPresent());
  }

  private static void words(Part part, KeptLetter letter, List<Letter.Attachment> shown)
      throws MessagingException {
    var pictures = shown.stream().filter(one -> !one.isCalendar()).toList();
    if (letter.html().isEmpty() && shown.isEmpty()) {
      plain(part, letter.text());
      return;
    }
    var text = new MimeBodyPart();
    plain(text, letter.text());
    Multipart ways = new MimeMultipart("alternative", text);
    if (letter.html().isPresent()) {
      var html = new MimeBodyPart();
      html.setContent(letter.html().get(), "text/html; charset=UTF-8");
      ways.addBodyPart(withPictures(html, pictures));
    }
    for (var calendar : shown) {
      if (calendar.isCalendar()) {
        ways.addBodyPart(data(calendar));
      }
    }
    part.setContent(ways);
  }

  private static MimeBodyPart data(Letter.Attachment attachment) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.type())));
    return part;
  }

  private static MimeBodyPart withPictures(MimeBodyPart html, List<Letter.Attachment> shown)
      throws MessagingException {
    if (shown.isEmpty()) {
      return html;
    }
    var related = new MimeMultipart("related", html);
    for (var picture : shown) {
      var part = data(picture);
      part.setDisposition(Part.INLINE);
      part.setContentID("<" + picture.name() + ">");
      related.addBodyPart(part);
    }
    var whole = new MimeBodyPart();
    whole.setContent(related);
    return whole;
  }

  private static void plain(Part part, String text) throws MessagingException {
    part.setContent(text.replace("\n", "\r\n"), "text/plain; charset=UTF-8");
  }

  private static InternetAddress named(MailAddress one) {
    try {
      return one.name().isEmpty()
          ? new InternetAddress(one.address(), true)
          : new InternetAddress(one.address(), one.name(), StandardCharsets.UTF_8.name());
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new IllegalStateException("addresses were looked at before", e);
    }
  }
}
