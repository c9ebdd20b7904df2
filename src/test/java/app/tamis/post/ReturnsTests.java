package app.tamis.post;

import static app.tamis.post.PostFixture.letter;
import static app.tamis.post.PostFixture.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Letters that come back to a mailbox after a server took them.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class ReturnsTests {

  private static final String ANNA = "anna@example.org";

  private static PostOffice office;
  private static GreenMail inbox;
  private static GreenMailUser user;

  @BeforeAll
  static void start() {
    office = new PostOffice();
    office.leaveBy(office.mail.getSmtp().getPort());
  }

  @AfterAll
  static void stop() {
    office.close();
  }

  @BeforeEach
  void open() {
    inbox = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP).dynamicPort());
    inbox.start();
    user = inbox.setUser("tamis@port-reseau.example", "tamis", "sesame");
    lookInto("sesame");
  }

  @AfterEach
  void shut() {
    inbox.stop();
    office.tamis.clock().reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"postfix", "exchange", "gmail", "envelope"})
  void a_letter_that_came_back_says_so_with_the_words_of_the_server(String layout)
      throws Exception {
    var id = sent();
    user.deliver(laidOut(Bounce.failed(id, ANNA), layout));

    look();

    assertThat(kept(id).state()).isEqualTo(LetterState.RETURNED);
    assertThat(sentence(kept(id).fault().orElseThrow()))
        .startsWith("A mail server couldn’t deliver it to " + ANNA + ": “550 5.1.1 <");
    assertThat(isSeen(0)).isTrue();
    assertThat(office.owner.get("/post/" + id).body()).contains("Came back on ", "User unknown");
    assertThat(office.owner.get("/week").body()).contains("came back");
  }

  @Test
  void what_is_delayed_is_noted_until_it_came_back_or_arrived() throws Exception {
    var id = sent();
    user.deliver(Bounce.delayed(id, ANNA).ofPostfix());
    look();

    assertThat(kept(id).state()).isEqualTo(LetterState.SENT);
    assertThat(office.owner.get("/post/" + id).body())
        .contains("Sent on ", "couldn’t deliver it to " + ANNA + " yet and goes on trying");
    user.deliver(new Bounce(id, ANNA, "delivered", "2.0.0", "smtp; 250 ok").ofPostfix());
    look();

    assertThat(kept(id).fault()).isEmpty();
  }

  @Test
  void what_is_not_about_a_letter_of_ours_is_left_as_it_lies() throws Exception {
    var id = sent();
    user.deliver(Bounce.failed(UUID.randomUUID(), ANNA).ofPostfix());
    user.deliver(
        Bounce.message(
            "From: anna@example.org\nIn-Reply-To: <"
                + id
                + "@port-reseau.example>\n"
                + "Subject: Thanks\n\nThanks!\n"));
    user.deliver(Bounce.message("Content-Type: multipart/report; boundary=b\n\nnothing in it\n"));

    look();

    assertThat(kept(id).state()).isEqualTo(LetterState.SENT);
    assertThat(inbox.getReceivedMessages()).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(isSeen(i)).as("letter %s is read", i).isFalse();
    }
    assertThat(mailbox().shut()).isEmpty();
    assertThat(mailbox().read()).isPresent();
  }

  @Test
  void what_somebody_marked_as_deleted_is_not_cleared_away() throws Exception {
    user.deliver(Bounce.message("From: anna@example.org\nSubject: Old\n\nOld.\n"));
    stored(0).setFlag(Flags.Flag.DELETED, true);

    look();

    assertThat(stored(0).isSet(Flags.Flag.DELETED)).isTrue();
  }

  @Test
  void a_report_counts_once_though_the_mailbox_is_read_from_the_beginning() throws Exception {
    var id = sent();
    user.deliver(Bounce.failed(id, ANNA).ofGmail());
    look();
    office.in(() -> office.outbox().tryAgain(id, office.by()));
    office.goRound();
    lookInto("sesame");

    look();

    assertThat(kept(id).state()).isEqualTo(LetterState.SENT);
    user.deliver(new Bounce(id, ANNA, "failed", "5.2.2", "smtp; 552 full").ofPostfix());
    look();
    look();
    assertThat(kept(id).state()).isEqualTo(LetterState.RETURNED);
  }

  @Test
  void a_letter_that_came_back_without_its_link_is_not_offered_to_be_sent_again() throws Exception {
    var id = sentWithLink();
    user.deliver(Bounce.failed(id, ANNA).ofExchange());
    look();

    var page = office.owner.get("/post/" + id).body();

    assertThat(page)
        .contains("Came back on ", "The link that stood in it isn’t kept", "Throw away")
        .doesNotContain("Try again now", "I sent it");
    office.owner.post("/post/" + id + "/discard");
    assertThat(kept(id).state()).isEqualTo(LetterState.DISCARDED);
  }

  @Test
  void a_mailbox_that_stays_shut_is_a_sentence_and_after_a_day_a_duty() throws Exception {
    var id = sent();
    user.deliver(Bounce.failed(id, ANNA).ofPostfix());
    lookInto("wrong");
    look();

    assertThat(sentence(mailbox().shut().orElseThrow().why()))
        .contains("localhost refuses the account or its password");
    assertThat(office.owner.get("/settings/post/mailbox").body())
        .contains("It hasn’t opened since ", "refuses the account");
    assertThat(office.owner.get("/week").body()).doesNotContain("come back to doesn’t open");
    office.tamis.clock().turn(Duration.ofHours(25));
    look();
    assertThat(office.owner.get("/week").body()).contains("come back to doesn’t open");

    lookInto("sesame");
    look();
    assertThat(mailbox().shut()).isEmpty();
    assertThat(kept(id).state()).isEqualTo(LetterState.RETURNED);
  }

  @Test
  void a_mailbox_whose_server_is_gone_opens_again_later() throws Exception {
    var id = sent();
    inbox.stop();
    look();

    assertThat(sentence(mailbox().shut().orElseThrow().why())).contains("takes no connection");
    assertThat(kept(id).state()).isEqualTo(LetterState.SENT);
  }

  @Test
  void without_its_key_as_after_a_restore_the_password_must_be_typed_again() throws Exception {
    var key = office.data.resolve("post/key");
    var before = Files.readAllBytes(key);
    Files.delete(key);
    try {
      look();

      assertThat(sentence(mailbox().shut().orElseThrow().why())).contains("as after a restore");
      assertThat(office.owner.get("/settings/post/mailbox").body())
          .contains("The password of this mailbox can’t be read any more");
    } finally {
      Files.write(key, before);
    }
  }

  private static MimeMessage laidOut(Bounce bounce, String layout) {
    return switch (layout) {
      case "postfix" -> bounce.ofPostfix();
      case "exchange" -> bounce.ofExchange();
      case "gmail" -> bounce.ofGmail();
      default -> bounce.ofOurEnvelope();
    };
  }

  private static void lookInto(String password) {
    office.in(() -> {
      office
          .tamis
          .part(Mailboxes.class)
          .keep(
              new Mailbox(
                  "localhost", inbox.getImap().getPort(), MailServer.Protection.NONE, "tamis"),
              password,
              office.by());
      return true;
    });
  }

  private static void look() {
    office.in(() -> {
      office.tamis.part(Returns.class).read(() -> true);
      return true;
    });
  }

  private static Mailboxes.Kept mailbox() {
    return office.in(() -> office.tamis.part(Mailboxes.class).find()).orElseThrow();
  }

  private static UUID sent() {
    return sent(letter(ANNA, "Hello", "Text"), Function.identity());
  }

  private static UUID sentWithLink() {
    return sent(
        letter(ANNA, "Hello", "Come in:\n" + Letter.SECRET + "\n"),
        plain ->
            new Letter(
                plain.cause(),
                plain.to(),
                "en",
                plain.zone(),
                plain.subject(),
                plain.text(),
                Optional.of("https://tamis.example.org/welcome/open-sesame")));
  }

  private static UUID sent(Letter letter, Function<Letter, Letter> as) {
    var id = office.in(() -> office.outbox().write(as.apply(letter), office.by()));
    office.goRound();
    assertThat(kept(id).state()).isEqualTo(LetterState.SENT);
    return id;
  }

  private static KeptLetter kept(UUID id) {
    return office.in(() -> office.outbox().find(id)).orElseThrow();
  }

  private static boolean isSeen(int which) throws Exception {
    return stored(which).isSet(Flags.Flag.SEEN);
  }

  private static StoredMessage stored(int which) throws Exception {
    return inbox.getManagers().getImapHostManager().getInbox(user).getMessages().get(which);
  }
}
