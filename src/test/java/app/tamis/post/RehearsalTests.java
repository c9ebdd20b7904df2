package app.tamis.post;

import static app.tamis.post.PostFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearsalTests {

  private static final Letter LETTER = letter("anna@example.org", "Sign this", "Read:\n");

  private static final Rehearsal TO_OLIVE =
      new Rehearsal(
          MailAddress.of("Olive Owner", "olive@example.org"),
          Words.of("en"),
          "https://tamis.example.org");

  @Test
  void a_letter_is_the_same_but_for_whom_it_goes_to_and_what_says_so() {
    var pdf =
        new Letter.Attachment("a.pdf", "application/pdf", "PDF".getBytes(StandardCharsets.UTF_8));

    var rehearsed = TO_OLIVE.of(meant("Read:\n", Optional.empty(), List.of(pdf)));

    assertThat(rehearsed.to().address()).isEqualTo("olive@example.org");
    assertThat(rehearsed.subject()).isEqualTo("Rehearsal: Sign this");
    assertThat(rehearsed.text())
        .startsWith("Rehearsal: this would go to anna@example.org (C011 Dubois).")
        .endsWith("\n\nRead:\n");
    assertThat(rehearsed.language()).isEqualTo(LETTER.language());
    assertThat(rehearsed.attachments()).containsExactly(pdf);
  }

  @Test
  void nothing_follows_from_its_kind_and_its_link_does_no_harm() {
    var rehearsed =
        TO_OLIVE.of(
            meant(
                "Read:\n" + Letter.SECRET,
                Optional.of("<html><BODY class=\"$1\"><a href=\"" + Letter.SECRET + "\">Read</a>"),
                List.of()));

    assertThat(rehearsed.cause().kind()).isEqualTo("rehearsal");
    assertThat(rehearsed.secret()).isEmpty();
    assertThat(rehearsed.text())
        .endsWith("Read:\nhttps://tamis.example.org/rehearsal")
        .doesNotContain("sesame");
    assertThat(rehearsed.html().orElseThrow())
        .startsWith("<html><BODY class=\"$1\"><p><strong>Rehearsal: this would go to anna@")
        .contains("(C011 Dubois &amp; fils)", "href=\"https://tamis.example.org/rehearsal\"");
  }

  @Test
  void of_many_clients_the_trail_names_the_first() {
    var one = new Rehearsal.Meant(LETTER, "C011 Dubois");

    assertThat(Rehearsal.clients(List.of(one, one))).isEqualTo("C011 Dubois, C011 Dubois");
    assertThat(Rehearsal.clients(Collections.nCopies(40, one))).endsWith("C011 Dubois, … (40)");
  }

  private static Rehearsal.Meant meant(
      String text, Optional<String> html, List<Letter.Attachment> attachments) {
    return new Rehearsal.Meant(
        new Letter(
            LETTER.cause(),
            LETTER.to(),
            LETTER.language(),
            LETTER.zone(),
            LETTER.subject(),
            text,
            html,
            attachments,
            Optional.of("https://tamis.example.org/sign/sesame")),
        html.isPresent() ? "C011 Dubois & fils" : "C011 Dubois");
  }
}
