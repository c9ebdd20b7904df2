package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.Recorded;
import app.tamis.facts.Records;
import app.tamis.gradebook.Standing;
import app.tamis.gradebook.Standings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Getting paid: a mandate signed, bills collected, and what came back.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class DebitsTests {

  private static final Instant DAY = Instant.parse("2026-01-15T10:00:00Z");
  private static final String IBAN = "FR14 2004 1010 0505 0001 3M02 606";

  private static Path data;
  private static RunningTamis tamis;
  private static Browser owner;
  private static Mailboxes mail;

  @BeforeAll
  static void start() {
    data = RunningTamis.newData();
    tamis = Harbour.startIn(data, DAY);
    owner = tamis.ownersBrowser();
    mail = Mailboxes.of(tamis);
    owner.get("/debits");
    var kept =
        owner.post(
            "/debits/creditor",
            "name",
            "Harbour IT",
            "identifier",
            "FR72ZZZ123456",
            "lines",
            "1 quai du Port\n29200 Brest",
            "notice",
            "14");
    assertThat(kept.body()).contains("Kept.", "FR72ZZZ123456");
  }

  @AfterAll
  static void stop() {
    mail.close();
    tamis.close();
  }

  @Test
  void
      a_mandate_is_signed_in_the_sitting_of_the_agreement_and_a_debit_that_fails_lowers_punctuality() {
    var client = signedTogether("C008", "yann@example.org");
    var path = path("C008");
    assertThat(owner.get(path).body())
        .contains("Signed by Yann Tanguy on 15 January 2026", "ends in 2606")
        .doesNotContain("0505 0001", "05050001");

    owner.post(action(path, "active"), "known", "MD0000TANGUY");
    var preview = owner.get("/debits/out").body();
    assertThat(preview).contains("HB2512-000256", "€4,176.00", "29 January 2026");
    owner.post("/debits/out", "bill", "I000256");
    assertThat(owner.path()).endsWith("?done=made");

    var file = csv(owner.get("/debits").body());
    assertThat(file.lines().toList()).hasSize(2);
    assertThat(file)
        .startsWith(
            "mandate.id,customer.id,customer.given_name,customer.family_name,customer.company_name,customer.email,payment.amount,payment.currency,payment.description,payment.charge_date,payment.metadata.tamis")
        .contains("MD0000TANGUY", "yann@example.org,4176.00,EUR,HB2512-000256 DBT-", "2026-01-29");
    assertThat(owner.get("/debits/out").body())
        .contains("It is in a file already, to be collected on 29 January 2026");
    owner.get("/debits/out");
    owner.post("/debits/out", "bill", "I000256");
    assertThat(owner.path()).as("never twice the same bill").endsWith("?done=nothing");

    var reference = file.replaceAll("(?s).*,(DBT-\\d+-\\d).*", "$1");
    tamis.clock().turn(Duration.ofDays(50));
    owner = tamis.ownersBrowser();
    imports("P900000,I000256,2026-01-29,4176.00,false");
    double paid = overdue(standing(), client);
    var export = export("failed", reference, "4176.00", "EUR");
    owner.get("/debits/in");
    owner.postFile("/debits/in", "payments.csv", export);
    var report = owner.path();
    assertThat(owner.get(report).body())
        .contains("HB2512-000256", "failed", "only then does it count", "1 line is about");
    assertThat(overdue(standing(), client)).isEqualTo(paid);

    owner.post(report + "/keep");

    double failed = overdue(standing(), client);
    assertThat(failed).as("the bill is past due again").isGreaterThan(paid);
    assertThat(owner.get("/week").body()).contains("came back", "Ring them");
    assertThat(owner.get(path).body())
        .contains("Debit of €4,176.00 for bill HB2512-000256 returned on 29 January 2026");
    owner.get("/debits/in");
    assertThat(owner.postFile("/debits/in", "payments.csv", export).body())
        .as("the same file twice changes nothing")
        .contains("was read on", "already, and counts");
    assertThat(overdue(standing(), client)).isEqualTo(failed);

    owner.get(report);
    owner.post(report + "/take-back");
    assertThat(overdue(standing(), client)).isEqualTo(paid);
    imports("P900000,I000256,2026-01-29,4176.00,true");
    assertThat(overdue(standing(), client))
        .as("exactly what facts say for a payment that failed")
        .isEqualTo(failed);
  }

  /// @return whose agreement and mandate were signed by one person, one after the other
  private static ClientId signedTogether(String client, String email) {
    var agreement = AgreementToSign.mailedBy(owner, tamis.path(new ClientId(client)), email);
    assertThat(owner.get(agreement).body()).contains("direct debit");
    var link = Mailboxes.linkIn(mail.to(email, "please read and sign"));
    var guest = tamis.browser();
    guest.get(link);
    guest.post(link + "/code", "name", "Yann Tanguy", "role", "", "consent", "yes");
    guest.post(link + "/confirm", "code", Mailboxes.codeIn(mail.to(email, "Your code for")));
    var done = guest.get(link).body();
    assertThat(done).contains("One more thing", "Go on to the mandate");

    var form = guest.post(done.replaceAll("(?s).*action=\"(/mandate/after/[\\w-]+)\".*", "$1"));
    var mandate = guest.path();
    assertThat(form.body()).contains("Whose account?", "eight weeks");
    var wrong = account(guest, mandate, "FR14 2004 1010 0505 0001 3M02 607", "Brest");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("one character of this IBAN is wrong").doesNotContain("3M02");
    assertThat(account(guest, mandate, IBAN, "").body())
        .contains("banks have refused debits without town and country");
    account(guest, mandate, IBAN, "Brest");
    assertThat(guest.get(mandate).body())
        .contains("SEPA Core direct debit mandate", "FR72ZZZ123456", "ends in 2606", "Recurrent")
        .doesNotContain("3M02606");
    guest.post(mandate + "/code", "name", "Yann Tanguy", "role", "", "consent", "yes");
    var code = Mailboxes.codeIn(mail.to(email, "Your code for mandate"));
    assertThat(guest.post(mandate + "/confirm", "code", code).body()).contains("Signed by Yann");
    mail.to(email, "Signed: mandate");
    mail.to(RunningTamis.OWNER, "Signed: mandate");
    return new ClientId(client);
  }

  private static HttpResponse<String> account(
      Browser guest, String mandate, String iban, String town) {
    guest.get(mandate + "?change=yes");
    return guest.post(
        mandate + "/account",
        "debtor",
        "Expertise comptable Tanguy",
        "account",
        iban,
        "more",
        "",
        "number",
        "2",
        "street",
        "rue du Bac",
        "postcode",
        "29200",
        "town",
        town,
        "country",
        "FR");
  }

  /// The newest file of debits.
  private static String csv(String page) {
    return new String(
        owner
            .getBytes(page.replaceFirst("(?s).*?href=\"(/debits/files/[\\w-]+\\.csv)\".*", "$1"))
            .body(),
        StandardCharsets.UTF_8);
  }

  /// As GoCardless's dashboard exports payments; a line of it isn't ours.
  private static String export(String status, String reference, String amount, String currency) {
    return """
    id,created_at,charge_date,amount,description,currency,status,amount_refunded,reference,transaction_fee,payout_date
    PM01,2026-01-15T10:00:00Z,2026-01-29,%s,HB2512-000256 %s,%s,%s,0.00,,1.20,
    PM02,2026-01-15T10:00:00Z,2026-01-29,20.00,Something else,EUR,paid_out,0.00,,0.20,2026-02-03
    """
        .formatted(amount, reference, currency, status);
  }

  /// The button of the mandate that stands.
  private static String action(String path, String what) {
    return owner
        .get(path)
        .body()
        .replaceAll("(?s).*action=\"(" + path + "/[\\w-]+/" + what + ")[\"?].*", "$1");
  }

  /// A payment that another system brings.
  private static void imports(String payment) {
    try {
      var folder = Files.createTempDirectory("tamis-debits");
      Files.copy(Path.of("samples/harbour/clients.csv"), folder.resolve("clients.csv"));
      Files.copy(Path.of("samples/harbour/portfolio.yaml"), folder.resolve("portfolio.yaml"));
      Files.writeString(
          folder.resolve("payments.csv"),
          "payment_id,invoice_id,paid_on,amount,failed\n" + payment + "\n");
      try (var opened = FactsFolder.open(folder)) {
        tamis.part(Facts.class).importInto(data, opened, ImportOptions.STRICT, _ -> {});
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Standing standing() {
    return tamis.inPortfolio(() -> tamis.part(Standings.class).now()).orElseThrow();
  }

  /// Money × days past due in January and February, of which punctuality is made.
  private static double overdue(Standing standing, ClientId client) {
    return tamis
        .part(Records.class)
        .with(standing.rows(), ZoneId.of("Europe/Paris"), LocalDate.of(2026, 3, 6))
        .dues(new AskedRecords(data, client, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 28)))
        .stream()
        .mapToDouble(Recorded.Due::overdueDays)
        .sum();
  }

  private static String path(String client) {
    return tamis.path(new ClientId(client)) + "/mandate";
  }
}
