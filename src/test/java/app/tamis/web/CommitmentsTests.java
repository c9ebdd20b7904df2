package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.gradebook.Standings;
import app.tamis.grading.Letter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A client's word: given, kept, refused, and what that does to its grade.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class CommitmentsTests {

  private static final Instant DAY = Instant.parse("2026-01-15T21:00:00Z");

  private static RunningTamis tamis;
  private static Browser owner;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(DAY);
    owner = tamis.ownersBrowser();
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void what_was_owed_under_a_signed_clause_and_refused_makes_a_d_in_front_of_the_owner() {
    var client = new ClientId("C005");
    var path = commitments(client);
    aSignedCallOut(client);
    var before = letter(client);
    assertThat(before).isNotEqualTo(Letter.D);
    add(path, "pays the call-out of 15 January", "180", "yes");

    var technician = tamis.browserPastTheTest("technician");
    var seen = technician.get(path).body();
    technician.post(linkTo(seen, "reported"), "note", "not a cent");
    assertThat(technician.get(path).body())
        .contains("not a cent", "Nobody has confirmed it yet")
        .doesNotContain("is graded", "Yes, they refused");
    assertThat(letter(client)).as("what somebody heard changes no grade").isEqualTo(before);
    assertThat(owner.get("/week").body())
        .contains("is said to have refused what it owes: “pays the call-out of 15 January”");

    var page = owner.get(path).body();
    assertThat(page).contains("Refused means: the client is a D from today on");
    var answer = owner.post(linkTo(page, "refused"));

    assertThat(answer.body()).contains("is graded D now", "You can undo it");
    assertThat(letter(client)).isEqualTo(Letter.D);
    assertThat(owner.get(tamis.path(client)).body()).contains("Refused what was owed");
    assertThat(owner.get("/moved").body())
        .contains("Can be a D at most: it refused on", "what had been signed for");

    owner.post(linkTo(owner.get(path).body(), "taken-back"));
    assertThat(letter(client)).as("undone").isEqualTo(before);
  }

  @Test
  void what_is_made_good_holds_nobody_any_more() {
    var client = new ClientId("C006");
    var path = commitments(client);
    aSignedCallOut(client);
    var before = letter(client);
    add(path, "pays the call-out", "180", "yes");
    owner.post(linkTo(owner.get(path).body(), "refused"));
    assertThat(letter(client)).isEqualTo(Letter.D);

    var answer = owner.post(linkTo(owner.get(path).body(), "made-good"));

    assertThat(letter(client)).isEqualTo(before);
    assertThat(answer.body()).contains("no later month end counts it");
  }

  @Test
  void a_no_before_anything_is_owed_weighs_on_no_grade() {
    var client = new ClientId("C007");
    var path = commitments(client);
    aSignedCallOut(client);
    var before = letter(client);
    add(path, "a visit on Saturday", "", "");

    var page = owner.get(path).body();
    assertThat(page).contains("Nothing is owed yet");
    owner.post(linkTo(page, "refused"));

    assertThat(letter(client)).isEqualTo(before);
    assertThat(owner.get(path).body()).contains("before anything was owed");
  }

  @Test
  void without_a_signed_clause_nothing_is_owed() {
    var client = new ClientId("C008");
    var path = commitments(client);
    owner.get(path);

    var refused = owner.post(path, "what", "pays", "owed", "yes");

    assertThat(refused.statusCode()).isEqualTo(422);
  }

  @Test
  void a_promise_whose_day_has_come_stands_on_the_list_until_something_is_said_of_it() {
    var client = new ClientId("C009");
    var path = commitments(client);
    owner.get(path);
    owner.post(path, "what", "sends the list of staff", "due", "2026-01-14");
    assertThat(owner.get("/week").body()).contains("promised “sends the list of staff” by");

    owner.post(linkTo(owner.get(path).body(), "kept"));

    assertThat(owner.get("/week").body()).doesNotContain("sends the list of staff");
  }

  @Test
  void a_payment_that_meets_a_promise_stands_on_the_list_as_a_proposal(@TempDir Path more)
      throws IOException {
    var path = commitments(new ClientId("C013"));
    owner.get(path);
    owner.post(path, "what", "pays the call-out", "amount", "187.65", "due", "2026-01-14");

    Files.writeString(
        more.resolve("invoices.csv"),
        "invoice_id,client_id,issued_on,due_on,total,tax\nP1,C013,2026-01-15,2026-01-15,187.65,0\n");
    Files.writeString(
        more.resolve("payments.csv"),
        "payment_id,invoice_id,paid_on,amount\nPP1,P1,2026-01-15,187.65\n");
    Files.copy(Path.of("samples/harbour/portfolio.yaml"), more.resolve("portfolio.yaml"));
    try (var folder = FactsFolder.open(more)) {
      tamis.inPortfolio(() ->
          tamis
              .part(Facts.class)
              .importInto(
                  tamis.part(DataFolder.class).path(), folder, ImportOptions.STRICT, _ -> {}));
    }

    assertThat(owner.get("/week").body())
        .contains("A payment of 15 January 2026 seems to meet what")
        .doesNotContain("promised “pays the call-out” by");
    owner.post(linkTo(owner.get(path).body(), "kept"));
    assertThat(owner.get("/week").body()).doesNotContain("seems to meet");
  }

  @Test
  void a_technician_confirms_no_refusal() {
    var client = new ClientId("C010");
    var path = commitments(client);
    owner.get(path);
    owner.post(path, "what", "something");
    var link = linkTo(owner.get(path).body(), "refused");
    var technician = tamis.browserPastTheTest("technician");
    technician.get(path);

    assertThat(technician.post(link).statusCode()).isEqualTo(403);
  }

  private static String commitments(ClientId client) {
    return tamis.path(client) + "/commitments";
  }

  /// On paper, signed today.
  private static void aSignedCallOut(ClientId client) {
    var path = tamis.path(client) + "/agreements";
    owner.get(path);
    owner.post(path, "kind", "call_out", "language", "en", "law", "FR", "paper", "yes");
    assertThat(owner.path()).startsWith("/agreements/");
  }

  private static void add(String path, String what, String amount, String owed) {
    var page = owner.get(path).body();
    var clause = page.replaceAll("(?s).*<option value=\"([\\w-]+\\.call_out_fee)\".*", "$1");
    if (owed.isEmpty()) {
      owner.post(path, "what", what, "amount", amount, "clause", clause);
    } else {
      owner.post(path, "what", what, "amount", amount, "clause", clause, "owed", owed);
    }
    assertThat(owner.path()).endsWith("?done=added");
  }

  private static String linkTo(String page, String what) {
    var found = page.replaceAll("(?s).*formaction=\"([^\"]+/" + what + ")\".*", "$1");
    assertThat(found).as(what).startsWith("/clients/").hasSizeLessThan(200);
    return found;
  }

  private static Letter letter(ClientId client) {
    var published =
        tamis
            .inPortfolio(() -> tamis.part(Standings.class).now())
            .orElseThrow()
            .published()
            .get(client);
    return Objects.requireNonNull(published).grade().orElseThrow();
  }
}
