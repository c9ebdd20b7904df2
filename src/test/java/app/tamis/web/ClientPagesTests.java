package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The clients' pages on the sample.
class ClientPagesTests {

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
  void every_record_that_a_client_links_to_is_there() {
    var links = found("href=\"(/clients/1/records/[^\"]+)\"", owner.get("/clients/1").body());

    assertThat(links).hasSizeGreaterThan(10);
    assertThat(links)
        .allSatisfy(
            link -> assertThat(owner.get(link.replace("&amp;", "&")).statusCode()).isEqualTo(200));
  }

  @Test
  void a_client_has_24_month_ends_a_why_and_agreements() {
    var page = owner.get("/clients/1").body();

    assertThat(page).contains("What costs points", "class=\"spark\"", "Notice", "90 days");
    assertThat(found("<li class=\"grade-[a-z]+\"><span class=\"soft\">([^<]+)<", page)).hasSize(24);
  }

  @Test
  void clients_are_stepped_through_in_the_order_of_the_board() {
    var order = found("href=\"(/clients/\\d+)\"", owner.get("/clients").body());

    var second = owner.get(order.get(1)).body();

    assertThat(second)
        .contains(
            "rel=\"prev\" href=\"" + order.getFirst() + "\"",
            "rel=\"next\" href=\"" + order.get(2) + "\"");
  }

  @Test
  void a_file_holds_all_rows_that_the_page_counts() {
    var page = owner.get("/clients/1/records/tickets").body();
    var rows = found("<span class=\"soft\">(\\d+) rows", page).getFirst();

    var file = owner.get("/clients/1/records/tickets.csv").body();

    assertThat(file.lines().count() - 1).isEqualTo(Long.parseLong(rows));
  }

  @Test
  void records_sort_by_their_headings() {
    var page = owner.get("/clients/1/records/lines?sort=-amount").body();

    assertThat(page).contains("aria-sort=\"descending\"", "records/lines?sort=amount");
  }

  @Test
  void unknown_clients_and_records_are_named() {
    var client = owner.get("/clients/999");
    var records = owner.get("/clients/1/records/tickets?only=blue");

    assertThat(client.statusCode()).isEqualTo(404);
    assertThat(client.body()).contains("There is no client “999” here");
    assertThat(records.statusCode()).isEqualTo(404);
  }

  @Test
  void the_table_of_clients_is_narrowed_and_had_as_a_file() {
    var page = owner.get("/clients?name=clinique&grade=&sort=-rate").body();

    assertThat(page).contains("Clinique des Ormes").doesNotContain("Côte d");
    assertThat(owner.get("/clients.csv").body().lines().count()).isGreaterThan(40);
  }

  @Test
  void technicians_see_names_and_no_more() {
    var technician = tamis.browserOfNew("technician");

    technician.get("/");
    assertThat(technician.path()).isEqualTo("/caller-test");
    var page = technician.get("/clients").body();
    assertThat(page).contains("Clinique des Ormes").doesNotContain("€", "/clients/1");
    for (var path : List.of("/clients/1", "/clients/1/records/hours", "/clients.csv")) {
      assertThat(technician.get(path).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void bookkeepers_dont_read_how_the_team_feels() {
    var bookkeeper = tamis.browserOfNew("bookkeeper");
    var clients = found("href=\"(/clients/\\d+)\"", bookkeeper.get("/clients").body());

    assertThat(clients).hasSizeGreaterThan(40);
    assertThat(clients.subList(0, 5))
        .allSatisfy(client ->
            assertThat(bookkeeper.get(client).body())
                .doesNotContain("on the phone,", "dread", "records/reactions"));
    assertThat(bookkeeper.get("/clients/1/records/reactions").statusCode()).isEqualTo(403);
    assertThat(bookkeeper.get("/clients/1/records/reactions.csv").statusCode()).isEqualTo(403);
  }

  @Test
  void the_trail_tells_who_looked_at_whom() {
    owner.get("/clients/1");

    assertThat(owner.get("/audit?kind=client").body()).contains("Looked at Clinique des Ormes");
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .distinct()
        .toList();
  }
}
