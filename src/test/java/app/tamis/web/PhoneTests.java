package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Phone and tickets, on the sample.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class PhoneTests {

  private static RunningTamis tamis;
  private static Browser owner;

  @BeforeAll
  static void start() {
    tamis = Harbour.start();
    owner = tamis.ownersBrowser();
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void two_years_stand_in_a_sentence_a_picture_and_a_table() {
    var page = owner.get("/phone").body();

    assertThat(page)
        .contains("69% by ticket: 1,131 calls and 2,475 proper tickets in 12 months")
        .contains("class=\"by-phone\" d=\"M6.0", "January 2024", "December 2025");
    assertThat(owner.get("/phone.csv").body().lines()).hasSize(25);
  }

  @Test
  void a_clients_figure_is_the_number_of_the_records_that_it_opens() {
    var page = owner.get("/phone?client=5").body().replace("&amp;", "&");
    var links = found("<a href=\"(/clients/5/records/calls[^\"]+)\">(\\d+)</a>", page);

    assertThat(links).hasSize(24);
    assertThat(links.subList(0, 3))
        .allSatisfy(link -> {
          var file = link.get(0).replace("/calls?", "/calls.csv?");
          assertThat(owner.get(file).body().lines().count() - 1)
              .isEqualTo(Long.parseLong(link.get(1)));
        });
  }

  @Test
  void a_month_of_all_clients_opens_who_rang_and_who_wrote() {
    assertThat(owner.get("/phone").body()).contains("<a href=\"/phone/2025-11\">103</a>");

    var month = owner.get("/phone/2025-11").body().replace("&amp;", "&");

    var calls = found("records/calls\\?only=in&month=2025-11\">()(\\d+)<", month);
    assertThat(calls.stream().mapToInt(call -> Integer.parseInt(call.get(1))).sum()).isEqualTo(103);
  }

  @Test
  void a_month_without_records_and_one_that_is_none_are_told() {
    assertThat(owner.get("/phone/2019-11").body()).contains("There is no call");
    assertThat(owner.get("/phone/yesterday").statusCode()).isBetween(400, 499);
    assertThat(owner.get("/clients/1/records/calls?month=yesterday").statusCode())
        .isBetween(400, 499);
  }

  @Test
  void without_calls_no_month_has_any_and_none_has_nought() throws IOException {
    try (var other = Harbour.startOnFolder(withoutCalls())) {
      var page = other.ownersBrowser().get("/phone").body();

      assertThat(page)
          .contains(
              "Calls and tickets of the last 12 months aren’t both known",
              "No calls have been imported");
      assertThat(found("<td class=\"number\">()(unknown)</td>", page)).hasSize(48);
      assertThat(other.ownersBrowser().get("/phone.csv").body())
          .contains("\"2025-12\",\"\",193,\"\"");
    }
  }

  private static Path withoutCalls() throws IOException {
    var folder = Files.createDirectories(RunningTamis.newFolder().resolve("facts"));
    try (var files = Files.list(Path.of("samples/harbour"))) {
      for (var file : files.toList()) {
        if (!file.getFileName().toString().startsWith("calls.")) {
          Files.copy(file, folder.resolve(file.getFileName()));
        }
      }
    }
    return folder;
  }

  private static List<List<String>> found(String pattern, String page) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .map(match -> List.of(match.group(1), match.group(2)))
        .toList();
  }
}
