package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.facts.FactTable;
import app.tamis.gradebook.Standings;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Clients' tools: seen, typed over what was imported, taken back.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class StackTests {

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

  @Test
  void what_is_typed_of_a_client_stands_over_the_import_until_it_is_taken_back() {
    var client = tamis.path(new ClientId("C002"));
    var page = client + "/stack";
    assertThat(owner.get(client).body())
        .contains("Standard set-up: 5 of 6. Two-factor sign-in: none.");

    owner.post(
        page + "/backup",
        "state",
        "another",
        "tool",
        "Carbon copies",
        "payer",
        "us",
        "cost",
        "12,50");
    var typed = owner.get(page).body();

    assertThat(typed)
        .contains(
            "Another: Carbon copies",
            "Carbon copies costs us €12.50 a month.",
            "Noted by Olive Owner on 15 January 2026.",
            "4 of 6. Backup: another (Carbon copies); Two-factor sign-in: none.");
    assertThat(rows("C002")).contains("Carbon copies", "monthly_cost=12.5");
    assertThat(owner.get("/audit").body()).contains("has for backup: Carbon copies");

    owner.get(page);
    var back = owner.post(page + "/backup/taken-back");

    assertThat(back.body()).contains("It is taken back.", "5 of 6.");
    assertThat(rows("C002")).doesNotContain("Carbon copies");
  }

  @Test
  void a_state_a_name_or_an_amount_that_makes_no_sense_is_refused_in_words() {
    var page = tamis.path(new ClientId("C003")) + "/stack";
    owner.get(page);

    assertThat(owner.post(page + "/mail", "state", "maybe").body()).contains("Say what is there.");
    var answer = owner.post(page + "/mail", "state", "another", "tool", " ", "cost", "a lot");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Say which one it is.", "a lot isn’t an amount such as 38.00");
    assertThat(owner.post(page + "/lift", "state", "nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void the_firms_own_tools_are_chosen_and_left_to_what_most_clients_have_again() {
    assertThat(owner.get("/stack").body()).contains("nobody chose them yet", "Groupe Ferrand");
    owner.get("/stack/standard");

    var chosen =
        owner.post(
            "/stack/standard",
            "monitoring",
            "Remote monitoring",
            "antivirus",
            "Endpoint protection",
            "firewall",
            "Fortigate");

    assertThat(chosen.body())
        .contains("held against the tools that you chose", "Fortigate", "2 of 2", "one not known")
        .doesNotContain("Backup off site");
    assertThat(owner.get("/audit").body()).contains("own tool for firewall: Fortigate");
    owner.get("/stack/standard");
    assertThat(owner.post("/stack/standard/taken-back").body()).contains("It is taken back.");
    assertThat(owner.get("/stack").body()).contains("nobody chose them yet", "Backup off site");
  }

  @Test
  void what_a_tool_is_for_is_said_where_its_name_tells_the_wrong_thing() {
    owner.get("/stack/standard");

    owner.post("/stack/standard/tool", "tool", "Mail filter", "job", "antivirus");

    assertThat(owner.get("/stack/standard").body()).contains("It is for: Antivirus.");
    assertThat(owner.get("/stack").body()).doesNotContain("Mail security");
    owner.get("/stack/standard");
    owner.post("/stack/standard/tool", "tool", "Mail filter", "job", "named");
    assertThat(owner.get("/stack").body()).contains("Mail security");
  }

  @Test
  void the_table_is_sorted_as_one_asks() {
    var byName = owner.get("/stack?sort=client").body();
    var worstFirst = owner.get("/stack").body();

    assertThat(byName.indexOf("Agence immobilière")).isLessThan(byName.indexOf("Taxis Azur"));
    assertThat(worstFirst.indexOf("Taxis Azur")).isLessThan(worstFirst.indexOf("Caves d"));
    assertThat(owner.get("/stack?sort=-backup").statusCode()).isEqualTo(200);
    assertThat(owner.get("/stack?sort=nonsense").statusCode()).isEqualTo(200);
  }

  @Test
  void costs_stand_beside_what_clients_pay() {
    var page = tamis.path(new ClientId("C004")) + "/stack";

    assertThat(owner.get(page).body())
        .contains(
            "Suppliers cost us €573.69 a month for this client, who pays €3,927 a month.",
            "Antivirus costs us €114.66 a month (39 licences, from Amarrage Distribution,"
                + " taken until 31 December 2026).");
    assertThat(owner.get("/stack/costs").body())
        .contains("Suppliers cost you €", "Groupe Ferrand", "Antivirus €114.66", "By supplier");
  }

  @Test
  void with_and_without_remote_monitoring_is_told_in_figures_and_promises_nothing() {
    assertThat(owner.get("/stack").body())
        .contains(
            "Hours for each ticket that a client opens: ",
            "with it, ",
            "To give it to the 17 clients without would cost €",
            "It pays for itself once it saves ",
            "that is no promise");
  }

  @Test
  void incidents_that_followed_refused_advice_stand_beside_it_with_their_cost() {
    var client = tamis.path(new ClientId("C004"));
    assertThat(owner.get("/stack").body()).contains("After refused advice", "incidents followed.");
    assertThat(owner.get(client + "/stack").body())
        .contains(
            "Remplacer le pare-feu, refused on 12 March 2025",
            "incidents of this matter followed until 15 January 2026",
            "h of work, which cost you €");
    assertThat(owner.get(client + "/advice").body())
        .contains("Refused, as it was imported", "Remplacer le pare-feu, refused on");
  }

  @Test
  void advice_that_is_refused_here_is_followed_too() {
    var advice = tamis.path(new ClientId("C001")) + "/advice";
    owner.get(advice);
    owner.post(advice, "title", "Replace the Windows 10 machines", "given", "2025-01-10");
    var page = owner.get(advice).body();
    var refuse =
        page.replaceAll("(?s)^.*?>Replace the Windows 10 machines<", "")
            .replaceAll("(?s)^.*?formaction=\"([^\"]+/refused)\".*", "$1");

    var after = owner.post(refuse, "on", "2025-01-20").body();

    assertThat(after).containsPattern("incidents? of this matter followed until 15 January 2026");
    assertThat(owner.get(tamis.path(new ClientId("C001")) + "/stack").body())
        .contains("Replace the Windows 10 machines, refused on 20 January 2025");
  }

  @Test
  void a_lift_plan_proposes_the_standard_set_up_where_something_lacks() {
    var lacking = owner.get(tamis.path(new ClientId("C004")) + "/lift").body();
    assertThat(lacking)
        .containsPattern("value=\"standard_set_up\" checked")
        .contains("it lacks ours for: Remote monitoring, Patches, Antivirus, Backup");

    var page = tamis.path(new ClientId("C005"));
    assertThat(owner.get(page + "/lift").body())
        .containsPattern("value=\"standard_set_up\"><span>");
  }

  @Test
  void a_technician_sees_none_of_it() {
    var technician = tamis.browserPastTheTest("technician");

    assertThat(technician.get("/stack").statusCode()).isEqualTo(403);
    assertThat(technician.get(tamis.path(new ClientId("C003")) + "/stack").statusCode())
        .isEqualTo(403);
  }

  /// Those that facts have from the book of a client's tools.
  private static String rows(String client) {
    return tamis
        .inPortfolio(() -> tamis.part(Standings.class).now())
        .orElseThrow()
        .rows()
        .rows()
        .stream()
        .filter(row -> row.table() == FactTable.STACK)
        .filter(row -> row.clientId().text().equals(client))
        .toList()
        .toString();
  }
}
