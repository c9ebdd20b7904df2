package app.tamis.post;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.cli.Approved;
import app.tamis.post.Meeting.Method;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A meeting as calendars read it, compared whole with files that a person has read.
class MeetingTests {

  @Test
  void an_invitation_and_its_end_are_as_they_were_found_good() throws IOException {
    Approved.checkFile("mail/meeting-request.ics", meeting("Quai 3", 0).text(Method.REQUEST));
    Approved.checkFile("mail/meeting-cancel.ics", meeting("Quai 3", 2).text(Method.CANCEL));
  }

  @Test
  void no_line_is_longer_than_calendars_take_and_no_sign_is_torn() {
    var place = "Bâtiment é, salle № 4; «\u202FCafé\u202F» ".repeat(20).strip();

    var text = meeting(place, 0).text(Method.REQUEST);

    assertThat(text.split("\r\n"))
        .allSatisfy(line ->
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(text.replace("\r\n ", "").replace("\\,", ",").replace("\\;", ";"))
        .contains("LOCATION:" + place + "\r\n");
  }

  @Test
  void what_a_person_wrote_adds_no_line_of_its_own() {
    var text = meeting("here\r\nATTENDEE:mailto:all@example.org", 0).text(Method.REQUEST);

    assertThat(text.lines().filter(line -> line.startsWith("ATTENDEE"))).hasSize(1);
    assertThat(text).contains("LOCATION:here\\nATTENDEE:mailto:all@example.org");
  }

  @Test
  void a_letter_says_it_to_people_and_to_calendars() throws IOException, MessagingException {
    var plain = PostFixture.letter("zoe@example.org", "Half an hour", "On Thursday.");
    var letter =
        new Letter(
            plain.cause(),
            plain.to(),
            "en",
            plain.zone(),
            plain.subject(),
            plain.text(),
            Optional.empty(),
            meeting("Quai 3", 0).attached(Method.REQUEST),
            Optional.empty());

    var message = MimeLetter.of(PostFixture.kept(letter), letter.attachments(), server());
    var bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains(
            "multipart/alternative",
            "text/calendar; method=REQUEST; charset=UTF-8",
            "invite.ics",
            "Content-Disposition: attachment");
    assertThat(List.of(message.getContentType())).first().asString().contains("multipart/mixed");
  }

  private static MailServer server() {
    return PostFixture.server(587, MailServer.Protection.STARTTLS, "");
  }

  private static Meeting meeting(String place, int sequence) {
    return new Meeting(
        "3f2a@port-reseau.example",
        sequence,
        Instant.parse("2026-01-15T10:00:00Z"),
        Instant.parse("2026-07-02T08:30:00Z"),
        Duration.ofMinutes(30),
        "Où vous en êtes : une demi-heure",
        "Bonjour Zoë,\nnous parlons de ce qui a été fait, de ce qui vieillit ; et de la suite.",
        place,
        MailAddress.of("Port-Réseau", "tamis@port-reseau.example"),
        MailAddress.of("Zoë \"Zo\" Durand", "zoe@example.org"));
  }
}
