package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The catalogue of clauses in the firm's own words. Each test words another clause.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class ClausesTests {

  private static final String ALL = "/agreements/clauses";

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
  void new_agreements_are_drafted_in_the_firms_words_and_one_that_was_drafted_keeps_its_own() {
    var before = drafted("/clients/3/agreements", "fr");
    var sent = AgreementToSign.sentBy(owner, "fr");
    var words = words("Déplacement", "Chaque déplacement coûte {call_out_fee}.");

    var answer = save("call_out_fee", 0, words);

    assertThat(answer.body())
        .contains("Saved. New agreements use these words.", "In your words since 15 January 2026");
    assertThat(owner.get(drafted("/clients/4/agreements", "fr")).body())
        .contains("Chaque déplacement coûte {call_out_fee}.", "1. Déplacement");
    assertThat(owner.get(before).body())
        .contains("1. Forfait d’intervention")
        .doesNotContain("Déplacement", "Chaque déplacement");
    assertThat(tamis.browser().get(sent).body())
        .contains("1. Forfait d’intervention")
        .doesNotContain("Déplacement", "Chaque déplacement");
  }

  @Test
  void a_gap_that_nothing_fills_is_refused_and_the_words_stay_in_the_fields() {
    var words = words("Taux", "L’heure coûte {taux}.");

    var answer = save("hourly_rate", 0, words);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Nothing fills {taux}; known are", "L’heure coûte {taux}.")
        .contains("id=\"text.fr-fault\"");
    assertThat(owner.get(ALL).body()).contains("As it comes with Tamis.");
  }

  @Test
  void while_one_types_a_preview_says_what_is_wrong_and_shows_the_clause_all_the_same() {
    var half = fields(0, words("Term", "{term_months}, then {renewal_months}."));
    half[5] = "{months}, then {renewal_months}.";

    var answer = owner.post(path("term") + "/preview", half);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Clause, English: nothing fills {months}")
        .contains("……, then 12 months.", "{term_months} (First term) doesn’t stand in the English");
  }

  @Test
  void what_was_dropped_is_told_before_it_is_kept_with_what_no_longer_follows_from_it() {
    var answer =
        owner.post(path("notice") + "/preview", fields(0, words("Préavis", "Chacun peut partir.")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "{notice_days} (Notice) stands in the clause that comes with Tamis, and not in yours.",
            "The list of this week then tells no day for the notice.");
    assertThat(owner.get(path("notice")).body()).contains("As it comes with Tamis.");
  }

  @Test
  void a_preview_reads_with_the_figures_of_an_example_in_each_language() {
    var page = owner.get(path("block_hours")).body();

    assertThat(page)
        .contains("You buy 10 hours of work for €850.00 excluding tax")
        .contains("Vous achetez 10 heures de travail pour 850,00\u00a0€ hors taxes");
  }

  @Test
  void any_version_can_be_put_back_and_the_shipped_one_too() {
    save("payment", 0, words("Paiement A", "Sous {payment_days} par {payment_method}."));
    save("payment", 1, words("Paiement B", "Sous {payment_days} par {payment_method}."));

    var first = owner.post(path("payment") + "/versions/1");
    var draftedThen = owner.get(drafted("/clients/5/agreements", "fr")).body();
    var shipped = owner.post(path("payment") + "/versions/0");

    assertThat(first.body()).contains("These words are in force again.", "value=\"Paiement A\"");
    assertThat(draftedThen).contains("Paiement A").doesNotContain("Paiement B");
    assertThat(shipped.body()).contains("As it comes with Tamis.", "value=\"Paiement\"");
    assertThat(owner.get(drafted("/clients/6/agreements", "fr")).body())
        .contains("Les factures sont payables")
        .doesNotContain("Paiement A");
  }

  @Test
  void who_changed_it_meanwhile_isnt_overwritten() {
    save("tickets", 0, words("Demandes", "Écrivez à {ticket_address} ou {emergency_phone}."));

    var late = save("tickets", 0, words("Autres", "À {ticket_address} ou {emergency_phone}."));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Somebody else changed this clause meanwhile", "value=\"Autres\"");
    assertThat(owner.get(path("tickets")).body()).contains("value=\"Demandes\"");
  }

  @Test
  void a_clause_of_ones_own_is_offered_until_it_is_taken_out_and_agreements_keep_it() {
    owner.get(ALL + "/new");
    var without = owner.post(ALL + "/new", fields(0, words("Parc", "Vous payez le parking.")));
    var parking = new ArrayList<>(List.of(fields(0, words("Parc", "Vous payez le parking."))));
    parking.addAll(List.of("kind", "call_out"));
    var added = owner.post(ALL + "/new", parking.toArray(String[]::new));
    var own = owner.path().replaceAll("\\?.*", "");
    var agreement = drafted("/clients/7/agreements", "fr");
    var offered = owner.get(agreement).body();
    var chosen = save(agreement, offered, "own_parc");
    owner.get(own);

    var out = owner.post(own + "/out");

    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("Choose at least one kind of agreement");
    assertThat(added.body()).contains("The clause was added. New agreements offer it.");
    assertThat(own).isEqualTo(ALL + "/own_parc");
    assertThat(offered).contains("name=\"clause\" value=\"own_parc\"");
    assertThat(chosen.body()).contains("Vous payez le parking.</p>");
    assertThat(out.body()).contains("Agreements that have it keep it");
    assertThat(owner.get(drafted("/clients/8/agreements", "fr")).body()).doesNotContain("own_parc");
    var kept = owner.get(agreement).body();
    assertThat(save(agreement, kept, "own_parc").body()).contains("Vous payez le parking.</p>");
    owner.get(own);
    assertThat(owner.post(own + "/versions/2").body()).contains("These words are in force again.");
  }

  @Test
  void the_law_stands_beside_what_hangs_on_it_with_the_day_on_which_it_was_checked() {
    assertThat(owner.get(path("suspension")).body())
        .contains("The law of France counts.", "Code civil, 1219 and 1220")
        .contains("checked on 30 November 2026, but not confirmed; not legal advice");
    assertThat(owner.get(path("suspension_gb")).body())
        .contains("only where a clause of the agreement says so");
    assertThat(owner.get(path("price_review_fr")).body())
        .contains("Prices may follow the revised Syntec index")
        .contains("Prices may not follow the general price level");
    assertThat(owner.get(path("hardware_up_front")).body())
        .contains("a firm that employs at most 5");
  }

  @Test
  void where_a_newer_tamis_words_a_changed_clause_anew_the_page_shows_it_until_ours_is_saved() {
    var ours = words("Données", "Sous {data_days}.");
    save("data_at_the_end", 0, ours);
    assertThat(owner.get(path("data_at_the_end")).body()).doesNotContain("Tamis words this");
    shippedOtherwiseThen("data_at_the_end");

    var page = owner.get(path("data_at_the_end")).body();
    var saved = save("data_at_the_end", 2, ours);

    assertThat(page).contains("Tamis words this clause anew", "<del>As it was shipped then</del>");
    assertThat(saved.body()).contains("Saved.").doesNotContain("Tamis words this");
  }

  private static void shippedOtherwiseThen(String clause) {
    tamis.inPortfolio(() ->
        new TransactionTemplate(tamis.part(PlatformTransactionManager.class))
            .execute(_ ->
                tamis
                    .part(JdbcClient.class)
                    .sql(
                        """
                        INSERT INTO clause_version (clause, number, state, words, shipped, by_name, at)
                        SELECT clause, number + 1, state, words,
                               '{"title": {"en": "As it was shipped then"}, "text": {}, "plain": {}, "kinds": []}',
                               by_name, at
                        FROM clause_version
                        WHERE clause = :clause
                        """)
                    .param("clause", clause)
                    .update()));
  }

  @Test
  void it_is_on_the_trail() {
    save("term", 0, words("Durée", "{term_months}, puis {renewal_months}."));

    assertThat(owner.get("/audit").body()).contains("Worded the clause “Durée”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"technician", "bookkeeper"})
  void who_decides_on_no_agreements_words_none(String role) {
    var browser = tamis.browserPastTheTest(role);

    assertThat(browser.get(ALL).statusCode()).isEqualTo(403);
    assertThat(browser.get(path("notice")).statusCode()).isEqualTo(403);
  }

  @Test
  void there_is_no_page_for_a_clause_that_never_was() {
    assertThat(owner.get(path("nothing")).statusCode()).isEqualTo(404);
  }

  private static String path(String clause) {
    return ALL + "/" + clause;
  }

  private static HttpResponse<String> save(String clause, int seen, List<String> words) {
    owner.get(path(clause));
    return owner.post(path(clause), fields(seen, words));
  }

  /// The same text in both languages.
  private static List<String> words(String title, String text) {
    return List.of(title, text);
  }

  private static String[] fields(int seen, List<String> words) {
    return new String[] {
      "version",
      String.valueOf(seen),
      "title.en",
      words.get(0),
      "text.en",
      words.get(1),
      "title.fr",
      words.get(0),
      "text.fr",
      words.get(1),
      "plain.en",
      "",
      "plain.fr",
      ""
    };
  }

  private static String drafted(String client, String language) {
    owner.get(client);
    owner.post(client, "kind", "call_out", "language", language, "law", "FR");
    return owner.path().replaceAll("\\?.*", "");
  }

  private static HttpResponse<String> save(String agreement, String page, String clause) {
    return owner.post(
        agreement,
        "version",
        page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1"),
        "starts",
        "2026-01-15",
        "firm",
        "Port-Réseau",
        "client",
        "Café du Port",
        "clause",
        clause);
  }
}
