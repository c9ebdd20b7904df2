package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.book.Backup;
import app.tamis.book.Restore;
import app.tamis.book.Trust;
import app.tamis.cli.Approved;
import app.tamis.documents.DocumentFolder;
import app.tamis.facts.Facts;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A client's page as a PDF: given out, kept, and found again as it was.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class DocumentsTests {

  private static final Instant DAY = Instant.parse("2026-01-15T10:00:00Z");

  private static Path data;
  private static RunningTamis tamis;
  private static Browser owner;

  @BeforeAll
  static void start() {
    data = RunningTamis.newData();
    tamis = Harbour.startIn(data, DAY);
    owner = tamis.ownersBrowser();
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void it_says_what_the_page_says_and_is_as_it_was_found_good() throws IOException {
    var poor = tamis.path(new ClientId("C014"));
    for (var language : List.of("en", "fr")) {
      owner.get("/account");
      owner.post("/account", "name", "Olive Owner", "language", language);
      Approved.checkFile("documents/client-" + language + ".txt", text(give(owner, poor)));
    }
    owner.get("/account");
    owner.post("/account", "name", "Olive Owner", "language", "en");
  }

  @Test
  void it_is_a_file_with_a_plain_name_that_no_cache_keeps() {
    var client = tamis.path(new ClientId("C005"));

    var answer = give(owner, client);

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"[a-z0-9-]+-the-grade-and-why-2026-01-15\\.pdf\"");
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  @Test
  void it_is_kept_and_stands_on_the_page_and_in_the_trail() {
    give(owner, "/clients/2");
    var path = owner.path();

    assertThat(owner.get("/clients/2").body()).contains("Documents given out", path);
    assertThat(owner.getBytes(path).statusCode()).isEqualTo(200);
    assertThat(owner.get("/audit").body())
        .contains("Made a document about", "Opened the document “");
  }

  @Test
  void the_same_twice_is_one_file() {
    give(owner, "/clients/3");
    int files = DocumentFolder.below(data).kept().size();

    give(owner, "/clients/3");

    assertThat(DocumentFolder.below(data).kept()).hasSize(files);
  }

  @Test
  void who_isnt_to_know_what_the_team_feels_gets_another_and_cant_open_the_owners() {
    var bookkeeper = tamis.browserOfNew("bookkeeper");
    var felt = text(give(owner, "/clients/1"));
    var ofOwner = owner.path();
    bookkeeper.get("/clients/1");

    var discreet = text(give(bookkeeper, "/clients/1"));

    assertThat(discreet).contains("What the team feels isn’t shown to you").isNotEqualTo(felt);
    assertThat(discreet).doesNotContain("on the phone", "dread", "likes them");
    assertThat(bookkeeper.get(ofOwner).statusCode()).isEqualTo(403);
    assertThat(bookkeeper.get("/clients/1").body())
        .doesNotContain(ofOwner)
        .contains("Documents given out");
  }

  @Test
  void who_may_not_see_the_page_can_neither_have_it_made_nor_opened() {
    var technician = tamis.browserOfNew("technician");
    give(owner, "/clients/4");
    var path = owner.path();
    technician.get("/account");

    assertThat(technician.post("/clients/4/document").statusCode()).isEqualTo(403);
    assertThat(technician.get(path).statusCode()).isEqualTo(403);
  }

  @Test
  void what_was_changed_or_lost_is_told_and_not_shown() throws IOException {
    give(owner, "/clients/6");
    var path = owner.path();
    var file = newest();
    var content = Files.readAllBytes(file);
    content[content.length / 2] ^= 1;
    Files.write(file, content);

    var changed = owner.get(path);
    assertThat(changed.statusCode()).isEqualTo(410);
    assertThat(changed.body()).contains("is no longer the one that was given out");

    Files.delete(file);
    var lost = owner.get(path);
    assertThat(lost.statusCode()).isEqualTo(410);
    assertThat(lost.body()).contains("isn’t there any more");
  }

  @Test
  void an_address_of_none_says_so() {
    assertThat(owner.get("/documents/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(owner.get("/documents/nonsense").statusCode()).isEqualTo(404);
  }

  @Test
  void it_comes_back_with_a_backup(@org.junit.jupiter.api.io.TempDir Path folder)
      throws IOException {
    var pdf = give(owner, "/clients/7").body();
    var path = owner.path();
    var archive = folder.resolve("tamis.zip");
    new Backup(Map.of(), _ -> {})
        .save(data, DocumentsTests::beside, archive, DAY, "test", Optional.empty());
    var restored = folder.resolve("restored");
    new Restore(Map.of(), _ -> {}).restore(archive, restored, new Trust.ByWord());

    try (var again = RunningTamis.on(restored)) {
      var browser = again.browser();
      browser.signIn(RunningTamis.OWNER, RunningTamis.PASSWORD);
      browser.get("/account");
      browser.post("/caller-test/later");
      assertThat(browser.getBytes(path).body()).isEqualTo(pdf);
    }
  }

  private static List<Backup.KeptBeside> beside() {
    return Stream.concat(
            new Facts(Clock.systemUTC(), _ -> {})
                .kept(data).stream()
                    .map(file -> new Backup.KeptBeside(file.name(), file.content()::open)),
            DocumentFolder.below(data).kept().stream()
                .map(file -> new Backup.KeptBeside(file.name(), file::open)))
        .toList();
  }

  private static HttpResponse<byte[]> give(Browser browser, String client) {
    browser.get(client);
    return browser.postForBytes(client + "/document");
  }

  private static Path newest() throws IOException {
    try (var files = Files.list(data.resolve("documents"))) {
      return files
          .max(
              java.util.Comparator.comparing(file -> {
                try {
                  return Files.getLastModifiedTime(file);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              }))
          .orElseThrow();
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    try (var read = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(read);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
