package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.identity.ProgramToken;
import app.tamis.identity.ProgramTokens;
import app.tamis.identity.Token;
import app.tamis.identity.TokenScope;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SuppressWarnings("NullAway.Init") // JUnit sets it before the tests
class TokensTests {

  private static RunningTamis tamis;

  @BeforeAll
  static void start() {
    tamis = RunningTamis.fresh();
    tamis.browser().becomesOwner(tamis.firstLink());
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @AfterEach
  void turnBack() {
    tamis.clock().reset();
  }

  @Test
  void a_token_is_shown_once_and_kept_hashed() {
    var owner = tamis.ownersBrowser();

    var token = make(owner, "Nightly export", "read-facts");

    assertThat(owner.get("/tokens").body())
        .contains("Nightly export", "read facts", "never", "Olive Owner")
        .doesNotContain(token);
    assertThat(owner.get("/audit").body()).contains("Made a token for Nightly export");
    assertThat(hashes()).noneMatch(hash -> hash.contains(token));
  }

  @Test
  void it_may_do_what_it_says_and_the_day_of_its_use_is_noted() {
    var owner = tamis.ownersBrowser();
    var token = make(owner, "Reporting", "read-grades");

    var program = recognise(token).orElseThrow();

    assertThat(program.may(TokenScope.READ_GRADES)).isTrue();
    assertThat(program.may(TokenScope.IMPORT)).isFalse();
    assertThat(program.actor("192.0.2.1").name()).isEqualTo("Reporting");
    assertThat(recognise(token).orElseThrow().lastUsed()).isPresent();
    assertThat(recognise(token + "x")).isEmpty();
    assertThat(recognise("")).isEmpty();
  }

  @Test
  void it_says_that_it_will_expire_and_does() {
    var owner = tamis.ownersBrowser();
    var token = make(owner, "Short-lived", "import");
    assertThat(owner.get("/tokens").body()).doesNotContain("Make a new one and give it");

    tamis.clock().turn(Duration.ofDays(364));
    assertThat(recognise(token)).isPresent();
    assertThat(tamis.ownersBrowser().get("/tokens").body())
        .contains("Expires within a day. Make a new one");

    tamis.clock().turn(Duration.ofDays(1).plusMinutes(1));
    assertThat(recognise(token)).isEmpty();
    assertThat(tamis.ownersBrowser().get("/tokens").body()).doesNotContain("Short-lived");
  }

  @Test
  void a_token_of_the_future_lasts_no_longer_than_another() {
    tamis.clock().turn(Duration.ofDays(365));
    var token = make(tamis.ownersBrowser(), "From the future", "import");
    tamis.clock().reset();
    assertThat(recognise(token)).isPresent();

    tamis.clock().turn(Duration.ofDays(366));

    assertThat(recognise(token)).isEmpty();
  }

  @Test
  void it_is_revoked_after_a_question() {
    var owner = tamis.ownersBrowser();
    var token = make(owner, "Old script", "read-facts");
    var page = owner.get("/tokens").body();
    var row = page.substring(page.indexOf("Old script"));
    var revoke = row.replaceAll("(?s).*?(/tokens/[\\w-]+/revoke).*", "$1");

    assertThat(owner.get(revoke).body())
        .contains("Revoke the token of Old script?", "be undone", "Never used.");
    owner.post(revoke);

    assertThat(owner.path()).isEqualTo("/tokens?done=revoked");
    assertThat(recognise(token)).isEmpty();
    assertThat(owner.get("/audit").body()).contains("Revoked the token of Old script");
    assertThat(owner.get(revoke).body()).contains("was revoked before, or has expired");
  }

  @Test
  void what_is_missing_is_said_all_together() {
    var owner = tamis.ownersBrowser();
    owner.get("/tokens");

    var answer = owner.post("/tokens", "name", "", "days", "1000");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "A name is missing",
            "What the program may do is missing",
            "“1000” is no number of days; a whole number from 1 to 730 was expected");
  }

  @Test
  void whoever_isnt_an_owner_any_more_leaves_no_token_behind() {
    var owner = tamis.ownersBrowser();
    var second = tamis.browserOfNew("owner");
    var token = make(second, "Of the second", "import");
    var name = second.get("/account").body().replaceAll("(?s).*?(New owner \\d+).*", "$1");
    var page = owner.get("/people").body();
    var row = page.substring(page.indexOf(name));

    owner.post(row.replaceAll("(?s).*?(/people/[\\w-]+/role).*", "$1"), "role", "manager");

    assertThat(recognise(token)).isEmpty();
    assertThat(second.get("/tokens").statusCode()).isEqualTo(403);
  }

  private static String make(Browser owner, String name, String scope) {
    owner.get("/tokens");
    var page = owner.post("/tokens", "name", name, "scope", scope, "days", "365").body();
    assertThat(page).contains("The token of " + name);
    return page.replaceAll("(?s).*?value=\"(tamis_[\\w-]{43})\".*", "$1");
  }

  private static Optional<ProgramToken> recognise(String token) {
    return tamis.inPortfolio(() -> tamis.part(ProgramTokens.class).recognise(new Token(token)));
  }

  private static java.util.List<String> hashes() {
    return tamis.inPortfolio(() ->
        java.util.Objects.requireNonNull(
            tamis
                .part(TransactionTemplate.class)
                .execute(_ ->
                    tamis
                        .part(JdbcClient.class)
                        .sql("SELECT program_token::text FROM program_token")
                        .query(String.class)
                        .list())));
  }
}
