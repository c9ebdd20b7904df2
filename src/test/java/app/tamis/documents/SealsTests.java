package app.tamis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.book.Backup;
import app.tamis.book.Restore;
import app.tamis.book.Trust;
import app.tamis.documents.Documents.About;
import app.tamis.documents.Verdict.Changed;
import app.tamis.documents.Verdict.Intact;
import app.tamis.portfolio.ClientRegister;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import app.tamis.trail.TrailFilter;
import app.tamis.web.RunningTamis;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The firm's key, in a book.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class SealsTests {

  private static final Signature BY = new Signature(Optional.empty(), "Olive Owner", "127.0.0.1");
  private static final byte[] PDF = PdfRendering.of(DocumentFixture.counting(3), Look.DEFAULT);

  private static Path data;
  private static RunningTamis tamis;

  @BeforeAll
  static void start() {
    data = RunningTamis.newData();
    tamis = RunningTamis.on(data);
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @BeforeEach
  void withoutServer() {
    in(() -> {
      tamis.part(TimestampServers.class).forget(BY);
      return BY;
    });
  }

  @Test
  void one_key_seals_until_another_takes_its_place_and_all_stay_known() {
    var first = sealed("Harbour IT");
    assertThat(fingerprint(sealed("Harbour IT"))).isEqualTo(fingerprint(first));

    in(() -> {
      seals().change("Harbour IT", BY);
      return BY;
    });
    var second = sealed("Harbour IT");

    assertThat(fingerprint(second)).isNotEqualTo(fingerprint(first));
    assertThat(known(first)).isEqualTo(Known.YES);
    assertThat(known(second)).isEqualTo(Known.YES);
    assertThat(trail()).contains("trail.seal.key-by-hand");
  }

  @Test
  void a_firm_that_is_renamed_seals_by_its_new_name() {
    sealed("Harbour IT");

    var renamed = sealed("Lighthouse IT");

    assertThat(seal(renamed).by()).isEqualTo("Lighthouse IT");
    assertThat(trail().getFirst()).isEqualTo("trail.seal.key-renamed");
  }

  @Test
  void where_the_key_cant_be_unlocked_another_is_made_and_that_is_said() throws IOException {
    var before = sealed("Harbour IT");
    Files.delete(data.resolve("sealing/key"));
    assertThat(in(() -> seals().isLost())).isTrue();

    var after = sealed("Harbour IT");

    assertThat(in(() -> seals().isLost())).isFalse();
    assertThat(fingerprint(after)).isNotEqualTo(fingerprint(before));
    assertThat(known(before)).isEqualTo(Known.YES);
    assertThat(trail().getFirst()).isEqualTo("trail.seal.key-lost");
    assertThat(in(() -> seals().list()).getFirst().cause()).isEqualTo(FirmKey.Cause.LOST);
  }

  @Test
  void after_a_restore_what_was_sealed_is_known_and_the_key_is_another(@TempDir Path folder) {
    var before = sealed("Harbour IT");
    var archive = folder.resolve("tamis.zip");
    new Backup(Map.of(), _ -> {})
        .save(data, List::of, archive, TimestampServer.NOW, "test", Optional.empty());
    var restored = folder.resolve("restored");
    new Restore(Map.of(), _ -> {}).restore(archive, restored, new Trust.ByWord());

    try (var again = RunningTamis.on(restored)) {
      var seals = again.part(Seals.class);
      boolean lost = again.inPortfolio(() -> seals.isLost());
      var known = again.inPortfolio(() -> seals.verify(before.pdf().copy()));
      var after =
          again.inPortfolio(() -> seals.verify(seals.seal(PDF, "Harbour IT", BY).pdf().copy()));

      assertThat(lost).isTrue();
      assertThat(((Intact) known).known()).isEqualTo(Known.YES);
      assertThat(((Intact) after).known()).isEqualTo(Known.YES);
      assertThat(((Intact) after).seal().fingerprint()).isNotEqualTo(fingerprint(before));
    }
  }

  @Test
  void two_that_are_sealed_at_once_are_sealed_with_one_key() throws Exception {
    sealed("Before");
    var found = new java.util.concurrent.ConcurrentLinkedQueue<String>();
    var threads = new java.util.ArrayList<Thread>();
    for (int i = 0; i < 6; i++) {
      threads.add(Thread.ofVirtual().start(() -> found.add(fingerprint(sealed("At once")))));
    }
    for (var thread : threads) {
      thread.join();
    }

    assertThat(found).hasSize(6);
    assertThat(found.stream().distinct()).hasSize(1);
  }

  @Test
  void a_timestamp_raises_the_level() {
    try (var server = TimestampServer.answering(TimestampServer.Manner.GOOD, "RSA")) {
      keep(server.address());

      var sealed = sealed("Harbour IT");

      assertThat(sealed.level()).isEqualTo(Level.T);
      assertThat(sealed.missed()).isEmpty();
      assertThat(seal(sealed).stamp().orElseThrow().by()).isEqualTo("Clock of tests");
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GOOD")
  void a_server_that_gives_no_timestamp_costs_the_level_and_never_the_document(
      TimestampServer.Manner manner) {
    try (var server = TimestampServer.answering(manner, "RSA")) {
      keep(server.address());

      var sealed = sealed("Harbour IT");

      assertThat(sealed.level()).isEqualTo(Level.B);
      assertThat(sealed.missed().map(Message::key).orElseThrow()).startsWith("seal.stamp.");
      assertThat(seal(sealed).stamp()).isEmpty();
      assertThat(in(() -> tamis.part(TimestampServers.class).tryOut(server.address(), BY)))
          .isEqualTo(sealed.missed());
    }
  }

  @Test
  void a_server_that_isnt_there_costs_the_level_alone() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    keep(URI.create("http://localhost:" + port));

    var sealed = sealed("Harbour IT");

    assertThat(sealed.level()).isEqualTo(Level.B);
    assertThat(sealed.missed().orElseThrow().key()).isEqualTo("seal.stamp.unreachable");
  }

  @Test
  void only_an_address_of_the_web_is_one_of_a_server() {
    assertThat(List.of("http://tsa.example.org/x", " https://tsa.example.org "))
        .allSatisfy(good -> assertThat(TimestampServers.fault(good)).isEmpty());
    assertThat(
            List.of(
                "",
                "tsa.example.org",
                "file:///etc/passwd",
                "http://",
                "http://a b",
                "ftp://a.b",
                "http://me:secret@a.b",
                "http://a.b/" + "x".repeat(300)))
        .allSatisfy(bad -> assertThat(TimestampServers.fault(bad)).isPresent());
  }

  @Test
  void a_sealed_document_is_kept_and_listed_like_others() {
    var sealed = sealed("Harbour IT");
    var client = new ClientId("C-seal");
    var document = DocumentFixture.counting(3);
    in(() -> tamis.part(ClientRegister.class).know(Map.of(client, "Dupont")));

    UUID id =
        in(() ->
            tamis
                .part(Documents.class)
                .keepSealed(sealed, document, new About("client", client, "Dupont", false), BY));
    var kept = in(() -> tamis.part(Documents.class).find(id)).orElseThrow();
    var opened = in(() -> tamis.part(Documents.class).open(kept, BY));

    assertThat(kept.hash()).isEqualTo(sealed.sha256());
    assertThat(opened).isEqualTo(new Opened.Intact(kept, sealed.pdf()));
    assertThat(in(() -> tamis.part(Documents.class).list(client))).containsExactly(kept);
  }

  @Test
  void a_verdict_is_told_in_both_languages() {
    var intact = in(() -> seals().verify(sealed("Harbour IT").pdf().copy()));
    for (var language : List.of(Locale.UK, Locale.FRANCE)) {
      var words =
          new VerdictWords(
              app.tamis.basics.Words.in(language), java.time.ZoneId.of("Europe/Paris"), true);
      assertThat(words.details(intact).getFirst()).contains("Harbour IT", "Europe/Paris, UTC+0");
      assertThat(words.sentence(new Changed())).isNotEqualTo(words.sentence(intact));
    }
  }

  private static Seals seals() {
    return tamis.part(Seals.class);
  }

  private static Sealed sealed(String firm) {
    return in(() -> seals().seal(PDF, firm, BY));
  }

  private static void keep(URI server) {
    in(() -> {
      tamis.part(TimestampServers.class).keep(server, BY);
      return BY;
    });
  }

  private static Seal seal(Sealed sealed) {
    return ((Intact) in(() -> seals().verify(sealed.pdf().copy()))).seal();
  }

  private static Known known(Sealed sealed) {
    return ((Intact) in(() -> seals().verify(sealed.pdf().copy()))).known();
  }

  private static String fingerprint(Sealed sealed) {
    return seal(sealed).fingerprint();
  }

  private static List<String> trail() {
    return in(() ->
        tamis
            .part(Trail.class)
            .list(new TrailFilter(Optional.empty(), Optional.of("seal"), Optional.empty()), 20)
            .stream()
            .map(entry -> entry.what().key())
            .toList());
  }

  private static <T> T in(ScopedValue.CallableOp<T, RuntimeException> work) {
    return tamis.inPortfolio(work);
  }
}
