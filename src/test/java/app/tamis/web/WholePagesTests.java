package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.cli.Approved;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pages of the sample, whole, as they were read and found good.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class WholePagesTests {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern TOKEN =
      Pattern.compile("(_csrf\" value=\"|_csrf=|data-token=\"|X-XSRF-TOKEN\":\")[\\w-]+");
  private static final Pattern TIME = Pattern.compile("\\b\\d{2}:\\d{2}(:\\d{2})?\\b");

  private static RunningTamis tamis;
  private static Browser owner;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(Instant.parse("2026-01-15T10:00:00Z"));
    owner = tamis.ownersBrowser();
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @ParameterizedTest
  @CsvSource({
    "board, /",
    "clients, /clients",
    "client, /clients/1",
    "decisions, /clients/1/decisions",
    "moved, /moved",
    "map, /map",
    "whale, /whale",
    "history, /history",
    "matrix, /matrix",
    "people, /people",
    "week, /week"
  })
  void pages_are_as_they_were_found_good(String name, String path) throws IOException {
    Approved.checkFile("pages/" + name + ".html", page(path));
  }

  @Test
  void and_in_french() throws IOException {
    language("fr");
    try {
      Approved.checkFile("pages/board-fr.html", page("/"));
      Approved.checkFile("pages/client-fr.html", page("/clients/1"));
    } finally {
      language("en");
    }
  }

  private static void language(String language) {
    owner.get("/account");
    owner.post("/account", "name", "Olive Owner", "language", language);
  }

  private static String page(String path) {
    var answer = owner.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return masked(answer.body());
  }

  /// Without what is another in each run: tokens, ids, the time of day.
  private static String masked(String page) {
    var ids = new LinkedHashMap<String, String>();
    var named =
        ID.matcher(page)
            .replaceAll(id -> ids.computeIfAbsent(id.group(), _ -> "id-" + (ids.size() + 1)));
    return TIME.matcher(TOKEN.matcher(named).replaceAll("$1TOKEN")).replaceAll("TIME");
  }
}
