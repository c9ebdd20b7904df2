package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.book.BookPortfolio;
import app.tamis.book.Portfolios;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.fleet.ComparisonFixture;
import app.tamis.identity.People;
import app.tamis.identity.ProgramTokens;
import app.tamis.identity.TokenScope;
import app.tamis.trail.Trail;
import app.tamis.trail.TrailFilter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// One server, two portfolios: an owner who belongs to both, and people of either.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class PortfoliosTests {

  private static Path data;
  private static RunningTamis tamis;
  private static BookPortfolio second;

  @BeforeAll
  static void start() {
    data = RunningTamis.newData();
    tamis = Harbour.startIn(data);
    var owner = tamis.ownersBrowser();
    assertThat(owner.get("/").body()).doesNotContain("class=\"whose\"");
    owner.get("/portfolios");
    owner.post("/portfolios", "name", "Quay & Sons");
    second = tamis.part(Portfolios.class).find(2).orElseThrow();
    owner.post("/portfolios/1");
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void the_maker_is_its_owner_and_goes_over_to_it_and_back() {
    var owner = ownerIn(1);
    owner.get("/portfolios");

    assertThat(owner.post("/portfolios/2").body()).contains("Quay &amp; Sons");
    assertThat(owner.get("/people").body()).contains("Olive Owner").doesNotContain("Tom Tech");
    owner.get("/portfolios");
    owner.post("/portfolios/1");

    assertThat(owner.get("/clients").body()).contains("Clinique des Ormes");
  }

  @Test
  void the_page_lists_those_that_one_belongs_to() {
    var owner = ownerIn(1);

    assertThat(owner.get("/portfolios").body())
        .contains("Harbour IT", "Quay &amp; Sons", "Owner", "You are here");
    assertThat(owner.get("/portfolios/others").body()).contains("/portfolios/2");
    assertThat(owner.get("/audit").body()).contains("This is the trail of Harbour IT");
  }

  @Test
  void a_page_says_whose_it_is_and_offers_others_only_to_who_belongs_there() {
    assertThat(ownerIn(1).get("/account").body())
        .contains("<details class=\"whose\">", "<title>Your account · Harbour IT · Tamis</title>");
    assertThat(tamis.browserOfNewBy(ownerIn(1), "bookkeeper").get("/account").body())
        .contains("<p class=\"whose\">")
        .doesNotContain("Quay");
  }

  @Test
  void nobody_goes_where_they_dont_belong() {
    var manager = tamis.browserOfNewBy(ownerIn(1), "manager");
    manager.get("/account");

    assertThat(manager.post("/portfolios/2").statusCode()).isEqualTo(404);
    assertThat(manager.get("/in/2").statusCode()).isEqualTo(404);
    assertThat(manager.get("/portfolios").body()).doesNotContain("Quay", "Another portfolio");
    assertThat(manager.post("/portfolios", "name", "Mine").statusCode()).isEqualTo(403);
    var token = manager.cookie(Browser.SESSION).orElseThrow().getValue();
    var forged = tamis.browser().with("Cookie", Browser.SESSION + "=2." + token);
    assertThat(forged.isSignedIn()).isFalse();
  }

  @Test
  void a_comparison_that_is_given_to_one_is_none_of_another() {
    var first = ownerIn(1);
    first.get("/beside");
    first.postFile("/beside", "comparison.json", ComparisonFixture.file().text());
    var other = ownerIn(2);

    assertThat(other.get("/beside").body()).contains("Switch on with this file");
    assertThat(other.get("/").body()).doesNotContain("href=\"/beside\"");
    other.get("/beside");
    other.post("/beside/off");

    assertThat(ownerIn(1).get("/beside").body()).contains("it was written on 5 January 2026");
  }

  @Test
  void a_form_of_one_portfolio_writes_nothing_into_another() {
    var tab = ownerIn(1);
    tab.get("/people");

    tab.answerTo("/portfolios/2");
    var refused = tab.post("/people/invitations", "invited", "Wrong", "role", "manager");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("This page was of another portfolio");
    assertThat(tab.get("/people").body()).doesNotContain("Wrong");
    var right = tab.post("/people/invitations", "invited", "Right", "role", "manager").body();
    assertThat(right).contains("Right", "/welcome/2.");
  }

  @Test
  void a_part_of_a_page_isnt_mixed_into_another_portfolios() {
    var tab = ownerIn(1);
    tab.get("/portfolios");
    tab.post("/portfolios/2");
    var page = tab.get("/account").body();
    var token =
        page.replaceAll("(?s).*X-XSRF-TOKEN\":\"([^\"]+)\".*", "$1")
            .replaceAll("(?s).*X-XSRF-TOKEN&#34;:&#34;([^&]+)&#34;.*", "$1");
    assertThat(token).startsWith("2.");
    tab.answerTo("/portfolios/1");
    var answer = tab.with("HX-Request", "true").with("X-XSRF-TOKEN", token).get("/find?q=a");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("HX-Redirect")).contains("/portfolios?done=other");
  }

  @Test
  void facts_of_the_second_are_seen_in_the_second_alone() {
    var owner = ownerIn(1);
    var before = owner.get("/clients").body();
    assertThat(ownerIn(2).get("/clients").body()).doesNotContain("Clinique des Ormes");
    owner.get("/portfolios");
    owner.post("/portfolios/1");
    var folder = second.below(data);
    tamis.inPortfolio(
        second.id(),
        () -> {
          try (var facts = FactsFolder.open(Path.of("samples/harbour"))) {
            return tamis.part(Facts.class).importInto(folder, facts, ImportOptions.STRICT, _ -> {});
          }
        });

    owner.get("/portfolios");
    owner.post("/portfolios/2");
    owner.post("/caller-test/later");
    assertThat(owner.get("/clients").body()).contains("Clinique des Ormes", "Quay &amp; Sons");
    owner.get("/clients/1/decisions");
    owner.post("/clients/1/decisions/notes", "text", "Only in the second");
    owner.get("/portfolios");
    owner.post("/portfolios/1");

    assertThat(Files.isDirectory(data.resolve("portfolios/2/facts"))).isTrue();
    assertThat(owner.get("/clients/1").body()).doesNotContain("Only in the second");
    assertThat(owner.get("/clients").body().lines().count()).isEqualTo(before.lines().count());
  }

  @Test
  void who_is_invited_to_the_second_comes_in_there() {
    var owner = ownerIn(2);

    var newcomer = tamis.browserOfNewBy(owner, "manager");

    assertThat(newcomer.get("/account").body()).contains("Quay &amp; Sons");
    var email =
        newcomer.get("/account").body().replaceAll("(?s).*?(manager\\d+@example.org).*", "$1");
    assertThat(inFirst(email)).isFalse();
    var again = tamis.browser();
    again.signIn(email, RunningTamis.PASSWORD);
    assertThat(again.get("/account").body()).contains("Quay &amp; Sons");
  }

  @Test
  void an_invitation_to_one_portfolio_opens_no_other_without_the_password() {
    var victim = tamis.browserOfNewBy(ownerIn(1), "manager");
    var email =
        victim.get("/account").body().replaceAll("(?s).*?(manager\\d+@example.org).*", "$1");
    var owner = ownerIn(2);
    owner.get("/people");
    var link =
        Browser.linkIn(
            owner.post("/people/invitations", "invited", "Thief", "role", "owner").body());
    var thief = tamis.browser();
    thief.get(link);

    var refused =
        thief.post(link, "name", "Thief", "email", email, "password", "wrench and spanner");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("has an account on this server");

    thief.post(link, "name", "Same", "email", email, "password", RunningTamis.PASSWORD);
    assertThat(thief.get("/portfolios").body()).contains("Harbour IT", "Quay &amp; Sons");
  }

  @Test
  void a_password_that_is_changed_in_one_portfolio_is_changed_in_all() {
    var owner = ownerIn(2);
    var both = tamis.browserOfNewBy(owner, "owner");
    both.get("/portfolios");
    both.post("/portfolios", "name", "A third");
    both.get("/account");
    var email = both.get("/account").body().replaceAll("(?s).*?(owner\\d+@example.org).*", "$1");

    both.post("/account/password", "current", RunningTamis.PASSWORD, "wanted", "another long one");

    assertThat(both.path()).isEqualTo("/account?done=password");
    var elsewhere = tamis.browser();
    assertThat(elsewhere.signIn(email, RunningTamis.PASSWORD).statusCode()).isEqualTo(422);
    elsewhere.signIn(email, "another long one");
    assertThat(elsewhere.get("/portfolios").body()).contains("A third", "Quay &amp; Sons");
  }

  @Test
  void who_signs_out_is_signed_out_of_all() {
    var owner = ownerIn(2);
    var there = owner.cookie(Browser.SESSION).orElseThrow().getValue();
    assertThat(there).startsWith("2.");

    owner.post("/sign-out");

    for (var shown : Set.of(there, there.substring(2))) {
      assertThat(tamis.browser().with("Cookie", Browser.SESSION + "=" + shown).isSignedIn())
          .isFalse();
    }
  }

  @Test
  void a_program_speaks_to_the_portfolio_of_its_token() {
    var token =
        tamis.inPortfolio(
            second.id(),
            () -> {
              var owner = tamis.part(People.class).list().getFirst();
              return tamis
                  .part(ProgramTokens.class)
                  .make("Phone", Set.of(TokenScope.CALLS), 30, owner.signature(""));
            });

    assertThat(token.value()).startsWith("tamis_2.");
    assertThat(status(token.value())).isNotEqualTo(401);
    assertThat(status(token.value().replace("2.", ""))).isEqualTo(401);
  }

  @Test
  void going_over_stands_in_the_trail_of_where_one_goes() {
    var owner = ownerIn(1);
    owner.get("/portfolios");

    owner.post("/portfolios/2");

    var last =
        tamis.inPortfolio(
            second.id(),
            () ->
                tamis
                    .part(Trail.class)
                    .list(
                        new TrailFilter(Optional.empty(), Optional.of("access"), Optional.empty()),
                        1));
    assertThat(last.getFirst().what().key()).isEqualTo("trail.access.came-over");
  }

  @Test
  void a_link_that_was_sent_opens_in_the_portfolio_that_it_is_about() {
    var owner = ownerIn(1);

    owner.get("/in/2?to=/people");

    assertThat(owner.path()).isEqualTo("/people");
    assertThat(owner.get("/account").body()).contains("Quay &amp; Sons");
    var stranger = tamis.browser();
    stranger.get("/in/2?to=/people");
    assertThat(stranger.path()).startsWith("/sign-in?to=/in/2");
  }

  @Test
  void a_portfolio_has_a_name_and_gets_another() {
    var owner = ownerIn(1);
    owner.get("/portfolios");
    owner.post("/portfolios", "name", "Before");
    owner.get("/portfolios");

    owner.post("/portfolios/name", "called", "After");

    assertThat(owner.get("/portfolios").body()).contains("After").doesNotContain("Before");
    assertThat(owner.post("/portfolios/name", "called", " ").statusCode()).isEqualTo(422);
  }

  /// Who signs in comes to where they were last.
  private static Browser ownerIn(int portfolio) {
    var owner = tamis.ownersBrowser();
    owner.get("/portfolios");
    owner.post("/portfolios/" + portfolio);
    return owner;
  }

  private static int status(String token) {
    return tamis
        .browser()
        .with("Authorization", "Bearer " + token)
        .postAs("application/json", "/api/v1/calls", "{}")
        .statusCode();
  }

  private static boolean inFirst(String email) {
    return tamis.inPortfolio(() -> tamis.part(People.class).list()).stream()
        .anyMatch(person -> person.email().equals(email));
  }
}
