package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.identity.People;
import app.tamis.identity.PeopleChange;
import app.tamis.identity.Role;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTests {

  private final RunningTamis tamis = RunningTamis.shared();

  @ParameterizedTest
  @ValueSource(strings = {"manager", "technician", "bookkeeper"})
  void only_an_owner_sees_people_and_the_trail(String role) {
    var browser = tamis.browserOfNew(role);

    for (var page : new String[] {"/people", "/audit", "/audit.csv"}) {
      var answer = browser.get(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(403);
      assertThat(answer.body()).contains("This page isn’t yours to see");
    }
    assertThat(browser.get("/account").body())
        .doesNotContain("href=\"/people\"", "href=\"/audit\"");
    assertThat(browser.post("/people/invitations", "invited", "Me", "role", "owner").statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "manager, 200, 200",
    "technician, 403, 403",
    "bookkeeper, 200, 403",
  })
  void a_page_is_shown_to_who_has_all_rights_that_it_needs(String role, int money, int reactions) {
    var browser = tamis.browserOfNew(role);

    assertThat(browser.get("/test/money").statusCode()).isEqualTo(money);
    assertThat(browser.get("/test/reactions").statusCode()).isEqualTo(reactions);
  }

  @Test
  void a_new_role_counts_from_the_next_request() {
    var owner = tamis.ownersBrowser();
    var browser = tamis.browserOfNew("technician");
    var name = browser.get("/account").body().replaceAll("(?s).*?(New technician \\d+).*", "$1");
    var page = owner.get("/people").body();
    var change =
        page.substring(page.indexOf(name)).replaceAll("(?s).*?(/people/[\\w-]+/role).*", "$1");

    owner.post(change, "role", "owner");
    assertThat(browser.get("/people").statusCode()).isEqualTo(200);

    owner.get("/people");
    owner.post(change, "role", "bookkeeper");
    assertThat(browser.get("/people").statusCode()).isEqualTo(403);
  }

  @Test
  void the_last_owner_stays() {
    try (var alone = RunningTamis.fresh()) {
      var browser = alone.browser();
      browser.get(URI.create(alone.firstLink()).getPath());
      browser.post(
          browser.path(), "name", "Anne", "email", "a@example.org", "password", "twelve letters");
      var people = alone.part(People.class);
      var anne = alone.inPortfolio(people::list).getFirst();
      var by = anne.signature("127.0.0.1");

      assertThat(alone.inPortfolio(() -> people.remove(anne.id(), by)))
          .isEqualTo(PeopleChange.REFUSED_LAST_OWNER);
      assertThat(alone.inPortfolio(() -> people.changeRole(anne.id(), Role.MANAGER, by)))
          .isEqualTo(PeopleChange.REFUSED_LAST_OWNER);
      assertThat(browser.get("/people").body()).contains("The only owner");
    }
  }
}
