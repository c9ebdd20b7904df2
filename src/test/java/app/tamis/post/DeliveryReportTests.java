package app.tamis.post;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.post.DeliveryReport.Fate;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryReportTests {

  private static final UUID LETTER = UUID.fromString("0c5a2f7e-8f0b-4a51-9a43-6c1f0a1b2c3d");
  private static final String ANNA = "anna@example.org";
  private static final Bounce BOUNCE = Bounce.failed(LETTER, ANNA);

  static Stream<MimeMessage> layouts() {
    return Stream.of(
        BOUNCE.ofPostfix(), BOUNCE.ofExchange(), BOUNCE.ofGmail(), BOUNCE.ofOurEnvelope());
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void whichever_server_writes_it_the_letter_and_its_words_are_found(MimeMessage mail)
      throws Exception {
    var report = DeliveryReport.in(mail).orElseThrow();

    assertThat(report.letters()).containsExactly(LETTER);
    var told = report.of(ANNA).orElseThrow();
    assertThat(told.fate()).isEqualTo(Fate.FAILED);
    assertThat(told.address()).isEqualTo(ANNA);
    assertThat(told.words())
        .isEqualTo("550 5.1.1 <anna@example.org>: Recipient address rejected: User unknown");
  }

  @Test
  void what_was_put_off_for_too_long_has_failed_whatever_its_number() throws Exception {
    var expired = new Bounce(LETTER, ANNA, "failed", "4.4.7", "smtp; delivery time expired");

    var told = DeliveryReport.in(expired.ofExchange()).orElseThrow().of(ANNA).orElseThrow();

    assertThat(told.fate()).isEqualTo(Fate.FAILED);
    assertThat(told.words()).isEqualTo("4.4.7 delivery time expired");
  }

  @Test
  void what_is_tried_further_has_not_failed() throws Exception {
    var report = DeliveryReport.in(Bounce.delayed(LETTER, ANNA).ofPostfix()).orElseThrow();

    assertThat(report.of(ANNA).orElseThrow().fate()).isEqualTo(Fate.DELAYED);
  }

  @Test
  void of_several_receivers_what_is_said_of_ours_counts() throws Exception {
    var report =
        DeliveryReport.in(
                Bounce.message(
                    """
                    Content-Type: multipart/report; boundary=b

                    --b
                    Content-Type: message/delivery-status

                    Reporting-MTA: dns; relay.example

                    Final-Recipient: rfc822; other@example.org
                    Action: failed
                    Status: 5.0.0

                    Final-Recipient: rfc822; Anna@Example.org
                    Action: delivered
                    Status: 2.0.0
                    --b--
                    """))
            .orElseThrow();

    assertThat(report.of(ANNA).orElseThrow().fate()).isEqualTo(Fate.OTHER);
    assertThat(report.of("nobody@example.org").orElseThrow().fate()).isEqualTo(Fate.FAILED);
  }

  @Test
  void a_letter_that_is_cut_short_still_says_whose_it_is() throws Exception {
    var whole = new ByteArrayOutputStream();
    BOUNCE.ofGmail().writeTo(whole);
    var text = whole.toString(StandardCharsets.UTF_8);

    var cut = Bounce.message(text.substring(0, text.indexOf("\r\n\r\nHello,")).replace("\r", ""));

    assertThat(DeliveryReport.in(cut).orElseThrow().letters()).containsExactly(LETTER);
  }

  @Test
  void an_answer_of_a_person_is_no_report() throws Exception {
    var answer =
        Bounce.message(
            """
            In-Reply-To: <%s@port-reseau.example>
            Content-Type: text/plain

            Action: failed
            """
                .formatted(LETTER));

    assertThat(DeliveryReport.in(answer)).isEmpty();
  }
}
