package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Two firms that differ in nothing but what their teams feel, and not so much that any letter is
/// another.
class DiscretionTests {

  private static final Path HARBOUR = Path.of("samples/harbour");

  /// So near a line that another reaction would make another letter.
  private static final Set<String> NEAR_A_LINE =
      Set.of("C002", "C009", "C010", "C011", "C013", "C021", "C024", "C028", "C030", "C034");

  private static final List<String> LETTERS =
      List.of("/history.csv", "/history.csv?rules=today", "/history.csv?rules=then");

  private static final List<String> PAGES =
      List.of(
          "/",
          "/clients",
          "/clients.csv",
          "/clients?sort=why",
          "/map",
          "/map.csv",
          "/map.csv?sort=relationship",
          "/whale",
          "/whale.csv",
          "/history",
          "/history?rules=today",
          "/history?from=2025-06-30",
          "/moved",
          "/find?q=a",
          "/week");

  @Test
  void a_bookkeepers_pages_are_the_same_byte_for_byte_whatever_the_team_feels() throws IOException {
    try (var one = Harbour.start();
        var other = Harbour.startOnFolder(feltOtherwise())) {
      for (var letters : LETTERS) {
        assertThat(body(other.ownersBrowser(), letters).lines())
            .containsExactlyInAnyOrderElementsOf(
                body(one.ownersBrowser(), letters).lines().toList());
      }
      var clients = clients(body(one.ownersBrowser(), "/clients"));
      assertThat(changed(clients, one.ownersBrowser(), other.ownersBrowser()))
          .as("the owner sees that the teams feel otherwise")
          .isNotEmpty();

      var bookkeeper = one.browserOfNew("bookkeeper");
      var others = other.browserOfNew("bookkeeper");

      assertThat(changed(PAGES, bookkeeper, others)).isEmpty();
      assertThat(changed(clients, bookkeeper, others)).isEmpty();
    }
  }

  private static List<String> changed(List<String> pages, Browser one, Browser other) {
    return pages.stream().filter(page -> !body(one, page).equals(body(other, page))).toList();
  }

  /// But for what is other on each page: the token that a form sends back, and who reads it.
  private static String body(Browser browser, String path) {
    var answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer
        .body()
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replaceAll("X-XSRF-TOKEN[^}]*}", "")
        .replaceAll("data-person=\"[^\"]*\"", "")
        .replaceAll("New bookkeeper \\d+", "");
  }

  private static List<String> clients(String page) {
    return Pattern.compile("href=\"(/clients/\\d+)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  private static Path feltOtherwise() throws IOException {
    var folder = Files.createTempDirectory("tamis-felt").resolve("harbour");
    Files.createDirectory(folder);
    try (Stream<Path> files = Files.list(HARBOUR)) {
      for (var file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    var lines = new ArrayList<>(Files.readAllLines(HARBOUR.resolve("reactions.csv")));
    for (int i = 1; i < lines.size(); i++) {
      lines.set(i, otherwise(lines.get(i)));
    }
    Files.write(folder.resolve("reactions.csv"), lines);
    return folder;
  }

  private static String otherwise(String line) {
    var cells = line.split(",", -1);
    if (NEAR_A_LINE.contains(cells[1])) {
      return line;
    }
    int reaction = Integer.parseInt(cells[3]);
    cells[3] = String.valueOf(reaction > 0 ? reaction - 1 : reaction + 1);
    return String.join(",", cells);
  }
}
