package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Clients whose ids are made of signs that mean something in addresses, and of clients that facts
/// don't know any more.
@TestMethodOrder(OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class OddClientsTests {

  private static final List<String> ODD =
      List.of("A/1", "B#2", "a;b", ".", "%", "..", "?x=1", "é ü", "17", "\\", "'", "<b>", "~");

  private static RunningTamis tamis;
  private static Browser owner;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    try (var files = Files.list(Path.of("samples/harbour"))) {
      for (var file : files.toList()) {
        Files.writeString(
            folder.resolve(file.getFileName()), renamed(Files.readString(file)));
      }
    }
    tamis = Harbour.startOnFolder(folder);
    owner = tamis.ownersBrowser();
    owner.get("/");
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  private static String renamed(String text) {
    return Pattern.compile("\\bC0*(\\d+)\\b").matcher(text).replaceAll(OddClientsTests::renamed);
  }

  private static String renamed(MatchResult id) {
    int place = Integer.parseInt(id.group(1)) - 1;
    return Matcher.quoteReplacement(place < ODD.size() ? ODD.get(place) : id.group());
  }

  static List<String> odd() {
    return ODD;
  }

  @ParameterizedTest
  @Order(1)
  @MethodSource("odd")
  void can_be_opened_decided_on_and_exported(String id) {
    var path = tamis.path(new ClientId(id));

    assertThat(owner.get("/").body()).contains("href=\"" + path + "\"");
    assertThat(owner.get(path).statusCode()).isEqualTo(200);
    assertThat(owner.get(path + "/records/hours").statusCode()).isEqualTo(200);
    assertThat(owner.get(path + "/records/hours.csv").statusCode()).isEqualTo(200);
    owner.get(path + "/decisions");
    var until = LocalDate.now(tamis.clock()).plusDays(30).toString();
    owner.post(path + "/decisions/grade", "grade", "D", "reason", "As we know", "until", until);
    assertThat(owner.get(path).body()).contains("As we know");
  }

  @Test
  @Order(2)
  void what_was_decided_stays_with_a_client_whose_import_is_undone() {
    var path = tamis.path(new ClientId("A/1"));
    owner.get(path + "/decisions");
    owner.post(path + "/decisions/notes", "note", "Ask for Mme Le Goff");

    owner.get("/import/past/000001/undo");
    var undone = owner.post("/import/past/000001/undo").body();

    assertThat(undone).contains("Undone:", "Clinique des Ormes", "is kept, though no facts in force know of it");
    assertThat(owner.get(path).body())
        .contains("Clinique des Ormes", "No facts in force know this client", "Ask for Mme Le Goff");
  }
}
