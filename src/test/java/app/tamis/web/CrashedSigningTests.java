package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.Agreement;
import app.tamis.agreements.AgreementState;
import app.tamis.agreements.Agreements;
import app.tamis.book.TamisProcess;
import app.tamis.documents.Documents;
import app.tamis.documents.Opened;
import app.tamis.documents.Seals;
import app.tamis.documents.TimestampServer;
import app.tamis.documents.TimestampServer.Manner;
import app.tamis.documents.TimestampServers;
import app.tamis.documents.Verdict;
import app.tamis.trail.Signature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A Tamis that is killed while a client signs.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class CrashedSigningTests {

  private static final Pattern ROOT = Pattern.compile("http://localhost:\\d+");

  private static final Signature BY = Signature.CONSOLE;

  private static Path data;
  private static Mailboxes mail;
  private static TimestampServer clock;
  private static Waiting first;
  private static Waiting second;
  private static Waiting third;

  /// What waits for its signature.
  ///
  /// @param page where the firm sees it
  private record Waiting(String email, String page, String link) {}

  /// A seal takes seconds, since it asks for the time in vain.
  @BeforeAll
  static void start() {
    data = RunningTamis.newData();
    clock = TimestampServer.answering(Manner.SILENT, "EC");
    try (var tamis = Harbour.startIn(data)) {
      mail = Mailboxes.of(tamis);
      tamis.inPortfolio(() -> {
        tamis.part(TimestampServers.class).keep(clock.address(), BY);
        return BY;
      });
      first = sent(tamis, "/clients/3", "first@example.org");
      second = sent(tamis, "/clients/4", "second@example.org");
      third = sent(tamis, "/clients/5", "third@example.org");
    }
  }

  private static Waiting sent(RunningTamis tamis, String client, String email) {
    var page = AgreementToSign.mailedBy(tamis.ownersBrowser(), client, email);
    return new Waiting(email, page, Mailboxes.linkIn(mail.to(email, "please read and sign")));
  }

  @AfterAll
  static void stop() {
    mail.close();
    clock.close();
  }

  @Test
  void what_was_answered_is_signed_and_sealed_once_and_its_copies_leave_once() throws IOException {
    try (var tamis = TamisProcess.serving(data).ready()) {
      var client = client(tamis);
      var code = code(client, first);

      assertThat(client.answerTo(first.link() + "/confirm", "code", code)).isBetween(300, 399);
      tamis.kill();
    }

    try (var tamis = RunningTamis.on(data)) {
      assertSignedOnce(tamis, first);
    }
  }

  @Test
  void a_seal_that_was_being_made_is_made_again_and_once() throws IOException {
    try (var tamis = TamisProcess.serving(data).ready()) {
      var client = client(tamis);
      var code = code(client, second);
      int before = clock.asked();
      client.answerTo(second.link() + "/confirm", "code", code);
      TamisProcess.await("a timestamp is asked for", () -> clock.asked() > before);

      tamis.kill();
    }

    try (var tamis = RunningTamis.on(data)) {
      assertSignedOnce(tamis, second);
    }
  }

  @Test
  void one_that_wasnt_answered_is_signed_wholly_or_not_at_all() throws Exception {
    String code;
    try (var tamis = TamisProcess.serving(data).ready()) {
      var client = client(tamis);
      code = code(client, third);
      var signing = Thread.ofVirtual().start(() -> confirm(client, third, code));
      Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextInt(40)));

      tamis.kill();
      signing.join();
    }

    try (var tamis = RunningTamis.on(data)) {
      if (!isSigned(tamis, third)) {
        var client = tamis.browser();
        assertThat(client.get(third.link()).body()).contains("With it you sign as Zoë Durand");
        client.post(third.link() + "/confirm", "code", code);
        assertThat(client.path()).endsWith("?done=signed");
      }
      assertSignedOnce(tamis, third);
    }
  }

  private static Browser client(TamisProcess tamis) {
    return new Browser(ROOT.matcher(tamis.text()).results().findFirst().orElseThrow().group());
  }

  private static String code(Browser client, Waiting waiting) {
    client.get(waiting.link());
    client.post(waiting.link() + "/code", "name", "Zoë Durand", "role", "", "consent", "yes");
    return Mailboxes.codeIn(mail.to(waiting.email(), "Your code for"));
  }

  private static void confirm(Browser client, Waiting waiting, String code) {
    try {
      client.answerTo(waiting.link() + "/confirm", "code", code);
    } catch (UncheckedIOException killed) {
      // Whether it was signed is what the test asks.
    }
  }

  private static void assertSignedOnce(RunningTamis tamis, Waiting waiting) {
    var owner = tamis.ownersBrowser();
    TamisProcess.await(
        "copies leave", () -> owner.get(waiting.page()).body().contains("Copies were sent to"));
    var copy = mail.to(waiting.email(), "Signed:");

    assertThat(isSigned(tamis, waiting)).isTrue();
    assertThat(owner.get(waiting.page()).body())
        .containsOnlyOnce("It was sealed. SHA-256 of the file: " + Mailboxes.hashIn(copy))
        .containsOnlyOnce("It was sealed.")
        .containsOnlyOnce("Copies were sent to");
    assertThat(verdict(tamis, waiting)).isInstanceOf(Verdict.Intact.class);
    assertThat(mail.all(waiting.email(), "Signed:")).hasSize(1);
  }

  private static boolean isSigned(RunningTamis tamis, Waiting waiting) {
    return agreement(tamis, waiting).state() instanceof AgreementState.Signed;
  }

  private static Verdict verdict(RunningTamis tamis, Waiting waiting) {
    var id = agreement(tamis, waiting).document().orElseThrow();
    return tamis.inPortfolio(() -> {
      var documents = tamis.part(Documents.class);
      var opened = (Opened.Intact) documents.open(documents.find(id).orElseThrow(), BY);
      return tamis.part(Seals.class).verify(opened.pdf().copy());
    });
  }

  private static Agreement agreement(RunningTamis tamis, Waiting waiting) {
    var id = UUID.fromString(waiting.page().replaceAll(".*/", ""));
    return tamis.inPortfolio(() -> tamis.part(Agreements.class).find(id)).orElseThrow();
  }
}
