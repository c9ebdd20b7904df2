package app.tamis.post;

import static app.tamis.post.PostFixture.letter;
import static app.tamis.post.PostFixture.sentence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What becomes of letters, with a clock that is turned.
@SuppressWarnings("NullAway.Init") // JUnit sets it before the tests
class SendingTests {

  private static PostOffice office;

  @BeforeAll
  static void start() {
    office = new PostOffice();
  }

  @AfterAll
  static void stop() {
    office.close();
  }

  @BeforeEach
  void begin() throws Exception {
    office.mail.purgeEmailFromAllMailboxes();
    office.leaveBy(office.mail.getSmtp().getPort());
  }

  @AfterEach
  void clear() {
    office.inTransaction(() -> {
      office
          .outbox()
          .list(100)
          .forEach(letter -> office.outbox().discard(letter.id(), office.by()));
      return true;
    });
    office.tamis.clock().reset();
  }

  @Test
  void a_letter_leaves_once() throws MessagingException {
    var id = write("Hello");

    assertThat(office.goRound()).isEqualTo(1);
    assertThat(office.goRound()).isZero();

    assertThat(office.mail.getReceivedMessages()).hasSize(1);
    assertThat(office.mail.getReceivedMessages()[0].getSubject()).isEqualTo("Hello");
    assertThat(state(id)).isEqualTo(LetterState.SENT);
  }

  @Test
  void a_letter_of_a_deed_that_came_to_nothing_never_leaves() {
    assertThatThrownBy(() ->
            office.inTransaction(() -> {
              office.outbox().write(letter("z@example.org", "Hello", "Text"), office.by());
              throw new IllegalStateException("the deed failed");
            }))
        .hasMessage("the deed failed");

    assertThat(office.goRound()).isZero();
  }

  @Test
  void where_the_server_asks_for_later_it_is_tried_later_until_it_is_taken() throws IOException {
    try (var odd = new OddSmtp().answers("RCPT", "450 4.2.0 greylisted")) {
      office.leaveBy(odd.port());
      var id = write("Hello");
      office.goRound();

      assertThat(state(id)).isEqualTo(LetterState.WAITING);
      assertThat(fault(id)).contains("asks to be tried again later: “450 4.2.0 greylisted”");
      assertThat(office.goRound()).isZero();
      assertThat(tries(odd)).isEqualTo(1);

      later(Duration.ofSeconds(61));
      office.goRound();
      later(Duration.ofMinutes(4));
      office.goRound();
      assertThat(tries(odd)).isEqualTo(2);

      odd.answers("RCPT", "250 ok");
      later(Duration.ofMinutes(2));

      assertThat(office.goRound()).isEqualTo(1);
      assertThat(state(id)).isEqualTo(LetterState.SENT);
    }
  }

  @Test
  void after_two_days_it_is_given_up_and_somebody_can_have_it_tried_again() throws IOException {
    try (var odd = new OddSmtp().answers("RCPT", "450 4.2.0 greylisted")) {
      office.leaveBy(odd.port());
      var id = write("Hello");
      for (int hour = 0; hour <= 50; hour++) {
        office.goRound();
        later(Duration.ofHours(1));
      }

      assertThat(state(id)).isEqualTo(LetterState.GIVEN_UP);
      int tries = tries(odd);
      office.goRound();
      assertThat(tries(odd)).isEqualTo(tries);

      odd.answers("RCPT", "250 ok");
      assertThat(office.in(() -> office.outbox().tryAgain(id, office.by())))
          .isEqualTo(Outbox.Done.DONE);
      assertThat(office.goRound()).isEqualTo(1);
    }
  }

  @Test
  void a_refusal_is_told_at_once_and_keeps_no_other_letter_back() throws IOException {
    try (var odd = new OddSmtp().answers("RCPT", "550 5.1.1 no such user")) {
      office.leaveBy(odd.port());
      var first = write("First");
      var second = write("Second");
      office.goRound();

      assertThat(state(first)).isEqualTo(LetterState.REFUSED);
      assertThat(state(second)).isEqualTo(LetterState.REFUSED);
      assertThat(fault(first))
          .isEqualTo("localhost doesn’t take letters to z@example.org: “550 5.1.1 no such user”.");
    }
  }

  @Test
  void where_no_letter_gets_through_the_server_is_asked_once_for_all() throws IOException {
    try (var odd = new OddSmtp().answers("AUTH", "535 5.7.8 bad password")) {
      office.leaveBy(odd.port());
      var first = write("First");
      var second = write("Second");
      office.goRound();
      office.goRound();

      assertThat(odd.heard().stream().filter(line -> line.startsWith("AUTH"))).hasSize(1);
      assertThat(fault(first)).isEqualTo(fault(second)).contains("535 5.7.8 bad password");
      assertThat(state(second)).isEqualTo(LetterState.WAITING);

      office.leaveBy(office.mail.getSmtp().getPort());
      assertThat(office.goRound()).isEqualTo(2);
    }
  }

  @Test
  void a_letter_whose_sending_was_cut_short_is_tried_again_after_ten_minutes_with_the_same_id()
      throws MessagingException {
    var id = write("Hello");
    office.inTransaction(
        () -> office.tamis.part(OutboxBook.class).claim(office.tamis.clock().instant()));

    assertThat(office.goRound()).isZero();
    assertThat(office.in(() -> office.outbox().discard(id, office.by())))
        .isEqualTo(Outbox.Done.BEING_SENT);
    later(Duration.ofMinutes(11));

    assertThat(office.goRound()).isEqualTo(1);
    assertThat(office.mail.getReceivedMessages()[0].getHeader("Message-ID"))
        .containsExactly("<" + id + "@port-reseau.example>");
  }

  @Test
  void a_clock_that_is_set_back_keeps_no_letter_for_long() throws IOException {
    try (var odd = new OddSmtp().answers("RCPT", "450 4.2.0 greylisted")) {
      office.leaveBy(odd.port());
      later(Duration.ofDays(300));
      var id = write("Hello");
      office.goRound();
      office.tamis.clock().reset();
      odd.answers("RCPT", "250 ok");

      assertThat(office.goRound()).isEqualTo(1);
      assertThat(state(id)).isEqualTo(LetterState.SENT);
    }
  }

  @Test
  void a_secret_is_in_no_table_in_clear_and_in_none_at_all_once_it_is_sent() throws Exception {
    var secret = "https://tamis.example.org/welcome/open-sesame";
    var id = writeWithSecret(secret);

    assertThat(rows()).doesNotContain("open-sesame").contains("\"secret\":\"\\\\x01");
    office.goRound();

    assertThat(office.mail.getReceivedMessages()[0].getContent().toString()).contains(secret);
    assertThat(state(id)).isEqualTo(LetterState.SENT);
    assertThat(rows()).doesNotContain("open-sesame").doesNotContain("\"secret\":\"\\\\x01");
    assertThat(office.in(() -> office.outbox().file(id, office.by()))).isEmpty();
  }

  @Test
  void without_its_key_as_after_a_restore_a_letter_says_what_must_be_typed_again()
      throws IOException {
    var id = writeWithSecret("https://tamis.example.org/welcome/open-sesame");
    Files.delete(office.data.resolve("post/key"));

    assertThat(office.goRound()).isZero();
    assertThat(fault(id)).contains("as after a restore; it must be typed again");

    office.leaveBy(office.mail.getSmtp().getPort());
    assertThat(office.goRound()).isZero();
    assertThat(state(id)).isEqualTo(LetterState.REFUSED);
    assertThat(fault(id)).contains("The link in this letter can’t be read any more");
    assertThat(office.in(() -> office.outbox().tryAgain(id, office.by())))
        .isEqualTo(Outbox.Done.SECRET_LOST);
  }

  @Test
  void without_a_server_a_letter_waits_to_be_sent_by_hand() {
    office.leaveByNothing();
    var id = writeWithSecret("https://tamis.example.org/welcome/open-sesame");
    assertThat(office.goRound()).isZero();

    var file = office.in(() -> office.outbox().file(id, office.by())).orElseThrow();
    assertThat(new String(file, java.nio.charset.StandardCharsets.UTF_8))
        .contains("X-Unsent: 1", "welcome/open-sesame")
        .doesNotContain("Message-ID", "From:");
    office.in(() -> office.outbox().sentByHand(id, office.by()));

    office.leaveBy(office.mail.getSmtp().getPort());
    assertThat(office.goRound()).isZero();
    assertThat(state(id)).isEqualTo(LetterState.BY_HAND);
  }

  private static UUID write(String subject) {
    return office.in(
        () -> office.outbox().write(letter("z@example.org", subject, "Text"), office.by()));
  }

  private static UUID writeWithSecret(String secret) {
    var plain = letter("z@example.org", "Hello", "Come in:\n" + Letter.SECRET + "\n");
    return office.in(() ->
        office
            .outbox()
            .write(
                new Letter(
                    plain.cause(),
                    plain.to(),
                    "en",
                    plain.zone(),
                    plain.subject(),
                    plain.text(),
                    Optional.of(secret)),
                office.by()));
  }

  private static void later(Duration by) {
    office.tamis.clock().turn(by);
  }

  private static int tries(OddSmtp odd) {
    return (int) odd.heard().stream().filter(line -> line.startsWith("RCPT")).count();
  }

  private static KeptLetter kept(UUID id) {
    return office.in(() -> office.outbox().find(id)).orElseThrow();
  }

  private static LetterState state(UUID id) {
    return kept(id).state();
  }

  private static String fault(UUID id) {
    return sentence(kept(id).fault().orElseThrow());
  }

  private static String rows() {
    return office.inTransaction(() ->
        office
            .tamis
            .part(JdbcClient.class)
            .sql("SELECT coalesce(string_agg(row_to_json(letter)::text, ' '), '') FROM letter")
            .query(String.class)
            .single());
  }
}
