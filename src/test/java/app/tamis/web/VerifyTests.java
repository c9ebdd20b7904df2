package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.SwappedEvidence;
import app.tamis.basics.Sha256;
import app.tamis.documents.Seals;
import app.tamis.documents.TimestampServer;
import app.tamis.trail.Signature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a client sees who has a document, and what an owner sees of the seal.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class VerifyTests {

  private static final Signature BY = Signature.unknown("127.0.0.1");
  private static final Path OF_OTHERS = Path.of("src/test/resources/seals/2026-11.pdf");

  private static RunningTamis tamis;
  private static Browser owner;
  private static byte[] sealed;

  @BeforeAll
  static void start() throws IOException {
    tamis = Harbour.startIn(RunningTamis.newData(), Instant.parse("2026-01-15T10:00:00Z"));
    owner = tamis.ownersBrowser();
    var pdf = pdf();
    sealed =
        tamis.inPortfolio(() -> {
          try (var in = tamis.part(Seals.class).seal(pdf, "Harbour IT", BY).pdf().open()) {
            return in.readAllBytes();
          }
        });
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void a_stranger_sees_that_a_document_is_as_the_firm_sealed_it() {
    var page = verify(tamis.browser(), sealed);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "Nothing was changed, taken away or added since it was sealed.",
            "Sealed as “Harbour IT” on ",
            "(Europe/Paris, UTC+01:00)",
            "The key is this firm’s",
            Sha256.hex(sealed),
            "isn’t a qualified electronic signature",
            "class=\"made\"")
        .doesNotContain("doubtful");
  }

  @Test
  void a_changed_byte_and_the_seal_of_another_key_are_told() throws IOException {
    var changed = sealed.clone();
    changed[200] ^= 1;
    var browser = tamis.browser();

    assertThat(verify(browser, changed).body()).contains("This isn’t what was sealed", "doubtful");
    assertThat(verify(browser, Files.readAllBytes(OF_OTHERS)).body())
        .contains("The key isn’t this firm’s, whatever name the seal bears", "doubtful");
    assertThat(verify(browser, pdf()).body()).contains("It bears no seal.", "doubtful");
  }

  @Test
  void the_evidence_of_another_agreement_is_doubtful_however_it_was_put_in() throws IOException {
    var browser = tamis.browser();

    for (var swapped : SwappedEvidence.files().entrySet()) {
      assertThat(verify(browser, swapped.getValue()).body())
          .as(swapped.getKey())
          .contains("doubtful")
          .doesNotContain("Nothing was changed");
    }
  }

  @Test
  void a_file_that_cant_be_looked_at_is_told_in_a_sentence() {
    var browser = tamis.browser();

    var large = verify(browser, new byte[21 << 20]);
    assertThat(large.statusCode()).isEqualTo(422);
    assertThat(large.body()).contains("This file is larger than 20 MB.");
    assertThat(browser.postAs("multipart/form-data; boundary=x", "/verify", "--x--\r\n").body())
        .contains("No file was chosen.");
    assertThat(
            browser.postAs("multipart/form-data; boundary=x", "/verify", "nonsense").statusCode())
        .isEqualTo(422);
    assertThat(browser.postAs("text/plain", "/verify", "nonsense").statusCode())
        .isBetween(400, 499);
    assertThat(verify(browser, "no pdf".getBytes(StandardCharsets.US_ASCII)).body())
        .contains("This isn’t a PDF.");
  }

  @Test
  void it_speaks_french_and_what_a_file_is_called_is_text() {
    var browser = tamis.browser();
    browser.get("/verify");
    browser.post("/language", "language", "fr", "to", "/verify");
    assertThat(browser.path()).isEqualTo("/verify");

    var page = send(browser, "<b>né.pdf", sealed).body();

    assertThat(page).contains("Rien n’a été modifié", "&lt;b&gt;né.pdf").doesNotContain("<b>né");
  }

  @Test
  void many_files_in_a_short_time_have_to_wait_and_others_dont() {
    var browser = from("10.0.0.5");
    var tiny = "tiny".getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 20; i++) {
      assertThat(verify(browser, tiny).statusCode()).isEqualTo(200);
    }

    var wait = verify(browser, tiny);

    assertThat(wait.statusCode()).isEqualTo(429);
    assertThat(wait.headers().firstValue("Retry-After")).isPresent();
    assertThat(wait.body()).contains("That was a lot of files in a short time.");
    assertThat(verify(from("10.0.0.6"), tiny).statusCode()).isEqualTo(200);
  }

  @Test
  void a_form_of_another_site_is_refused() {
    var browser = tamis.browser();
    browser.get("/verify");

    assertThat(verifyWithout(browser.withoutFormToken()).statusCode()).isEqualTo(403);
  }

  @Test
  void an_owner_sees_the_key_takes_its_certificate_and_changes_it() {
    var page = owner.get("/settings/seal").body();
    var link = "/settings/seal/";
    int at = page.indexOf(".pem");
    var fingerprint = page.substring(at - 64, at);

    var certificate = owner.get(link + fingerprint + ".pem");
    assertThat(certificate.body()).startsWith("-----BEGIN CERTIFICATE-----");
    assertThat(certificate.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("attachment");
    assertThat(owner.get(link + "0".repeat(64) + ".pem").statusCode()).isEqualTo(404);

    owner.get("/settings/seal/key");
    var changed = owner.post("/settings/seal/key").body();

    assertThat(changed).contains("Another key seals from now on.", "It was changed by hand.");
    assertThat(changed.indexOf(fingerprint)).isGreaterThan(changed.indexOf(".pem"));
    assertThat(owner.get("/audit").body()).contains("Changed the key for seals");
    assertThat(verify(owner, sealed).body()).contains("The key is this firm’s");
  }

  @Test
  void a_timestamp_server_is_tried_and_then_kept_or_not() {
    owner.get("/settings/seal");
    assertThat(owner.post("/settings/seal/server", "server", "nonsense").body())
        .contains("“nonsense” isn’t the address of a timestamp server");
    try (var good = TimestampServer.answering(TimestampServer.Manner.GOOD, "EC");
        var broken = TimestampServer.answering(TimestampServer.Manner.BROKEN, "EC")) {
      assertThat(
              owner.post("/settings/seal/server/test", "server", good.address().toString()).body())
          .contains("The server made a timestamp that holds.");
      assertThat(
              owner
                  .post("/settings/seal/server/test", "server", broken.address().toString())
                  .body())
          .contains("answered with status 503 and no timestamp");

      owner.post("/settings/seal/server", "server", good.address().toString());
      assertThat(owner.path()).isEqualTo("/settings/seal?done=server");
      assertThat(owner.get("/settings/seal").body()).contains(good.address().toString());
      owner.post("/settings/seal/server", "server", "");
      assertThat(owner.path()).isEqualTo("/settings/seal?done=no-server");
    }
  }

  @Test
  void who_isnt_an_owner_doesnt_get_to_the_key() {
    var manager = tamis.browserPastTheTest("manager");

    assertThat(manager.get("/settings/seal").statusCode()).isEqualTo(403);
    assertThat(manager.get("/settings").body()).doesNotContain("/settings/seal");
    assertThat(owner.get("/settings").body()).contains("/settings/seal");
  }

  private static Browser from(String address) {
    return RunningTamis.sharedBehindProxy().browser().with("X-Forwarded-For", address);
  }

  private static HttpResponse<String> verify(Browser browser, byte[] file) {
    return send(browser, "document.pdf", file);
  }

  private static HttpResponse<String> send(Browser browser, String name, byte[] file) {
    browser.get("/verify");
    return browser.postAs("multipart/form-data; boundary=x", "/verify", form(name, file));
  }

  private static HttpResponse<String> verifyWithout(Browser browser) {
    return browser.postAs("multipart/form-data; boundary=x", "/verify", form("a.pdf", sealed));
  }

  private static byte[] form(String name, byte[] file) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII));
    return body.toByteArray();
  }

  private static byte[] pdf() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
