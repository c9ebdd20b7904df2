package app.tamis.post;

import static app.tamis.post.PostFixture.kept;
import static app.tamis.post.PostFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.cli.Approved;
import app.tamis.post.Letter.Attachment;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MimeLetterTests {

  private static final MailServer SERVER =
      PostFixture.server(587, MailServer.Protection.STARTTLS, "");

  @Test
  void a_letter_of_text_with_a_twin_and_something_attached_is_as_it_was_found_good()
      throws IOException, MessagingException {
    var plain = letter("zoe@bücher.example", "Where you stand — 3 août", "Été.\nLine two.");
    var rich =
        new Letter(
            plain.cause(),
            plain.to(),
            "fr",
            plain.zone(),
            plain.subject(),
            plain.text(),
            Optional.of("<p>Été.</p>"),
            List.of(
                new Attachment(
                    "Bilan d’été.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8))),
            Optional.empty());

    Approved.checkFile("mail/plain.eml", text(plain));
    Approved.checkFile("mail/rich.eml", text(rich));
    Approved.checkFile("mail/by-hand.eml", masked(MimeLetter.file(kept(rich), rich.attachments())));
  }

  @Test
  void a_picture_that_its_words_show_stands_with_them_and_isnt_listed_as_attached()
      throws IOException, MessagingException {
    var plain = letter("zoe@example.org", "Where you stand", "Summer.");
    var logo = new Attachment("logo", "image/png", new byte[] {1, 2, 3});
    var shown =
        new Letter(
            plain.cause(),
            plain.to(),
            "en",
            plain.zone(),
            plain.subject(),
            plain.text(),
            Optional.of("<p><img src=\"cid:logo\" alt=\"Port Réseau\"></p>"),
            List.of(logo),
            Optional.empty());

    var message = written(MimeLetter.of(kept(shown), shown.attachments(), SERVER));

    assertThat(message)
        .contains("multipart/related", "Content-ID: <logo>", "Content-Disposition: inline")
        .doesNotContain("multipart/mixed");
  }

  @Test
  void no_heading_can_be_put_into_one() throws IOException, MessagingException {
    var letter = letter("z@example.org", "Hello\r\nBcc: all@example.org\u2028X: y", "Text");
    var attached =
        new Attachment("a\r\nX-Evil: 1.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8));

    var message = MimeLetter.of(kept(letter), List.of(attached), SERVER);

    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getHeader("X")).isNull();
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(written(message)).doesNotContain("\nX-Evil").doesNotContain("\nBcc");
  }

  @Test
  void its_id_is_the_same_however_often_it_is_made() throws MessagingException {
    var letter = kept(letter("z@example.org", "Hello", "Text"));

    assertThat(MimeLetter.of(letter, List.of(), SERVER).getMessageID())
        .isEqualTo(MimeLetter.of(letter, List.of(), SERVER).getMessageID())
        .isEqualTo("<00000000-0000-0000-0000-000000000001@port-reseau.example>");
  }

  @Test
  void lines_longer_than_mail_has_them_arrive_whole() throws IOException, MessagingException {
    var long1 = "word ".repeat(400).strip();
    var message = MimeLetter.of(kept(letter("z@example.org", "Hello", long1)), List.of(), SERVER);

    assertThat(written(message).lines()).allMatch(line -> line.length() < 999);
    assertThat(message.getContent().toString().strip()).isEqualTo(long1);
  }

  private static String text(Letter letter) throws IOException, MessagingException {
    return masked(
        written(MimeLetter.of(kept(letter), letter.attachments(), SERVER))
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String written(jakarta.mail.internet.MimeMessage message)
      throws IOException, MessagingException {
    var bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String masked(byte[] mail) {
    return WholeMail.masked(new String(mail, StandardCharsets.UTF_8));
  }
}
