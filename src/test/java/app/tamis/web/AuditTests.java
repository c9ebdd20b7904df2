package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTests {

  private final RunningTamis tamis = RunningTamis.sharedBehindProxy();

  @Test
  void the_owner_reads_who_did_what_from_where() {
    var owner = tamis.ownersBrowser();
    owner.get("/people");
    owner.post("/people/invitations", "invited", "Audrey", "role", "bookkeeper");
    tamis.browser().signIn(RunningTamis.OWNER, "a wrong password");

    var page = owner.get("/audit").body();

    assertThat(page)
        .contains("Failed to sign in as Olive Owner", "Invited Audrey as bookkeeper", "127.0.0.1")
        .doesNotContain("a wrong password");
    assertThat(owner.get("/audit?kind=people").body())
        .contains("Invited Audrey")
        .doesNotContain("Failed to sign in");
  }

  @Test
  void refusals_of_an_hour_are_two_rows_however_many_there_are() {
    var owner = tamis.ownersBrowser();
    var person = tamis.browserOfNew("bookkeeper").get("/account").body();
    var email = person.replaceAll("(?s).*?(bookkeeper\\d+@example.org).*", "$1");
    var name = person.replaceAll("(?s).*?(New bookkeeper \\d+).*", "$1");
    for (int i = 1; i <= 40; i++) {
      tamis.browser().with("X-Forwarded-For", "198.51.100." + i % 7).signIn(email, "wrong again");
    }
    assertThat(owner.get("/audit").body()).containsOnlyOnce("Failed to sign in as " + name);

    tamis.clock().turn(Duration.ofMinutes(61));

    assertThat(owner.get("/audit").body())
        .containsOnlyOnce("Failed to sign in as " + name + " 39 more times within an hour")
        .contains("198.51.100.2, 198.51.100.3, 198.51.100.4, 198.51.100.5, 198.51.100.6, …");
    assertThat(owner.get("/audit").body()).contains("39 more times");
  }

  @Test
  void it_says_how_many_browsers_somebody_signed_out() {
    var owner = tamis.ownersBrowser();
    tamis.ownersBrowser();
    owner.get("/account");

    owner.post("/account/sessions/end-others");

    assertThat(owner.get("/audit").body()).containsPattern("Signed out \\d+ other browser");
  }

  @Test
  void it_is_read_page_by_page() {
    tamis.inPortfolio(() -> {
      for (int i = 0; i < 60; i++) {
        tamis
            .part(Trail.class)
            .record(Signature.unknown("192.0.2.9"), "trail.people.withdrawn", "Number " + i + ".");
      }
      return tamis;
    });
    var owner = tamis.ownersBrowser();

    var newest = owner.get("/audit?kind=people").body();
    var older = newest.replaceAll("(?s).*?rel=\"next\" href=\"([^\"]+)\".*", "$1");

    assertThat(newest).contains("Number 59.").doesNotContain("Number 3.");
    assertThat(owner.get(older.replace("&amp;", "&")).body())
        .contains("Number 3.")
        .doesNotContain("Number 59.");
  }

  @Test
  void a_spreadsheet_gets_text_and_no_formulas() {
    tamis.inPortfolio(() -> {
      tamis
          .part(Trail.class)
          .record(
              new Signature(Optional.empty(), "=SUM(1)", "192.0.2.9"),
              "trail.people.removed",
              "a \"quoted\" name");
      return tamis;
    });

    var file = tamis.ownersBrowser().get("/audit.csv");

    assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(file.body()).contains("\"'=SUM(1)\",\"People\",\"Removed a \"\"quoted\"\" name\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_trail SET name = 'somebody else'",
        "DELETE FROM audit_trail",
        "TRUNCATE audit_trail",
        "DROP TABLE audit_trail",
        "ALTER TABLE audit_trail DISABLE TRIGGER ALL"
      })
  void the_application_cant_change_it(String sql) {
    assertThatThrownBy(() -> inTransaction(jdbc -> jdbc.sql(sql).update()))
        .rootCause()
        .hasMessageContainingAll("audit_trail");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person",
        "session",
        "one_time_link",
        "sign_in_attempts",
        "known_browser",
        "audit_trail"
      })
  void another_portfolio_sees_nothing(String table) {
    tamis.browserOfNew("technician");
    tamis.browser().signIn("stranger@example.org", "a wrong password");
    var count = "SELECT count(*) FROM " + table;
    Long own = inTransaction(jdbc -> jdbc.sql(count).query(Long.class).single());

    Long other =
        tamis.inPortfolio(
            UUID.randomUUID(),
            () -> transactions().execute(_ -> jdbc().sql(count).query(Long.class).single()));

    assertThat(own).isPositive();
    assertThat(other).isZero();
  }

  private <T> T inTransaction(Function<JdbcClient, T> work) {
    return tamis.inPortfolio(() -> transactions().execute(_ -> work.apply(jdbc())));
  }

  private TransactionTemplate transactions() {
    return tamis.part(TransactionTemplate.class);
  }

  private JdbcClient jdbc() {
    return tamis.part(JdbcClient.class);
  }
}
