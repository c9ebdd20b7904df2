package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Mandates on paper, what the law and the schemes say of them, and files that are undone.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class MandatesTests {

  private static RunningTamis tamis;
  private static Browser owner;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(Instant.parse("2026-01-15T10:00:00Z"));
    owner = tamis.ownersBrowser();
    owner.get("/debits");
    creditor("FR72ZZZ123456");
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void who_collects_is_checked() {
    assertThat(creditor("FR72ZZZ123457").statusCode()).isEqualTo(422);
    assertThat(creditor("FR72ZZZ123457").body())
        .contains("one character of this identifier is wrong");
    assertThat(creditor("FR72ZZZ123456").body()).contains("Kept.");
  }

  @Test
  void from_a_small_client_who_signed_elsewhere_nothing_is_collected_before_day_eight() {
    var mandate = onPaper("C010", "");
    owner.get(mandate);
    owner.post(action(mandate, "active"), "known", "MD0000PIVOINE");

    assertThat(row("HB2512-000314")).contains("23 January 2026");
  }

  @Test
  void from_one_who_signed_at_our_office_it_is_collected_once_it_was_announced() {
    var mandate = onPaper("C025", "yes");
    owner.get(mandate);
    owner.post(action(mandate, "active"), "known", "MD0000KERLO");

    assertThat(row("HB2512-000745")).contains("19 January 2026");
  }

  @Test
  void older_debt_of_who_is_insolvent_stays_out_of_files() {
    var mandate = onPaper("C007", "");
    owner.get(mandate);
    owner.post(action(mandate, "active"), "known", "MD0000GUILLOU");

    assertThat(row("HB2511-000223")).contains("older than the insolvency of 8 December 2025");
    assertThat(row("HB2512-000225")).contains("January 2026").doesNotContain("insolvency");
  }

  @Test
  void who_buys_as_a_private_person_is_collected_from_by_core_alone() {
    var path = path("C035");
    assertThat(owner.get(path).body()).contains("SEPA Core").doesNotContain("SEPA B2B");

    var answer = owner.post(path, "scheme", "b2b", "name", "Anne", "email", "anne@example.org");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("buys as a private person: only SEPA Core");
  }

  @Test
  void the_template_of_gocardless_says_which_mandates_there_are() {
    var mandate = onPaper("C013", "");
    assertThat(owner.get("/debits").body()).contains("SEPA mandate").contains("for GoCardless");
    var owners =
        new String(
            owner.getBytes("/debits/mandates.csv?scheme=core").body(), StandardCharsets.UTF_8);
    assertThat(owners)
        .contains("bank_account.iban", "FR1420041010050500013M02606", "Seaview Lettings");
    owner.get("/debits/in");

    var answer =
        owner.postFile(
            "/debits/in",
            "template.csv",
            """
            mandate.id,customer.id,customer.given_name,customer.family_name,customer.company_name,customer.email,payment.amount,payment.currency,payment.description,payment.charge_date
            MD0000SEAVIEW,CU01,,,SEAVIEW LETTINGS,accounts@seaview.example,,EUR,,
            MD0000NOBODY,CU02,,,Somebody else,else@example.org,,EUR,,
            """);

    assertThat(answer.body())
        .contains(
            "1 mandate can be collected from now: Seaview Lettings",
            "Somebody else (MD0000NOBODY) fits no signed mandate");
    assertThat(owner.get(mandate).body()).contains("as MD0000SEAVIEW");
    undoesAFile();
  }

  private static void undoesAFile() {
    owner.get("/debits/out");
    owner.post("/debits/out", "bill", "I000408");
    var page = owner.get("/debits").body();
    assertThat(row("HB2512-000408")).contains("in a file already");

    owner.get("/debits");
    owner.post(page.replaceFirst("(?s).*?action=\"(/debits/files/[\\w-]+/undo)\".*", "$1"));

    assertThat(row("HB2512-000408")).contains("type=\"checkbox\"");
  }

  @Test
  void no_page_says_more_of_an_account_than_its_last_four() {
    var mandate = onPaper("C036", "");

    for (var page :
        new String[] {mandate, "/debits", "/audit", "/week", tamis.path(new ClientId("C036"))}) {
      assertThat(owner.get(page).body()).doesNotContain("20041010", "3M02606", "3M02 606");
    }
    assertThat(owner.get(mandate).body()).contains("ends in 2606");
  }

  @Test
  void a_technician_sees_none_of_it() {
    var technician = tamis.browserPastTheTest("technician");

    assertThat(technician.get("/debits").statusCode()).isEqualTo(403);
    assertThat(technician.get(path("C013")).statusCode()).isEqualTo(403);
  }

  /// Signed today.
  ///
  /// @param office whether it was at our office
  /// @return where the mandate stands
  private static String onPaper(String client, String office) {
    var path = path(client);
    owner.get(path);
    owner.post(
        path,
        "scheme",
        "core",
        "name",
        "Zoé",
        "email",
        client.toLowerCase(Locale.ROOT) + "@example.org");
    owner.get(path);
    var kept =
        owner.post(
            action(path, "paper"),
            "debtor",
            name(path),
            "account",
            "FR14 2004 1010 0505 0001 3M02 606",
            "more",
            "",
            "number",
            "2",
            "street",
            "rue du Bac",
            "postcode",
            "29200",
            "town",
            "Brest",
            "country",
            "FR",
            "by",
            "Zoé",
            "on",
            "2026-01-15",
            "place",
            "Brest",
            "office",
            office);
    assertThat(kept.body()).contains("The mandate is recorded.", "Signed on paper by Zoé");
    return path;
  }

  private static String name(String path) {
    return owner.get(path).body().replaceAll("(?s).*<h1>([^<:]+): how.*", "$1").strip();
  }

  private static HttpResponse<String> creditor(String identifier) {
    owner.get("/debits");
    return owner.post(
        "/debits/creditor",
        "name",
        "Harbour IT",
        "identifier",
        identifier,
        "lines",
        "29200 Brest",
        "notice",
        "2");
  }

  /// What stands beside a bill where files are made.
  private static String row(String bill) {
    var page = owner.get("/debits/out").body();
    int at = page.indexOf(bill);
    assertThat(at).as(bill).isPositive();
    int from = page.lastIndexOf("<tr", at);
    return page.substring(from, page.indexOf("</tr>", at));
  }

  private static String action(String path, String what) {
    return owner
        .get(path)
        .body()
        .replaceAll("(?s).*action=\"(" + path + "/[\\w-]+/" + what + ")[\"?].*", "$1");
  }

  private static String path(String client) {
    return tamis.path(new ClientId(client)) + "/mandate";
  }
}
