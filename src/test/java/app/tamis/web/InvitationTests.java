package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTests {

  private final RunningTamis tamis = RunningTamis.shared();

  @Test
  void an_invitation_lets_one_person_in_once_as_what_it_says() {
    var owner = tamis.ownersBrowser();
    owner.get("/people");
    var made = owner.post("/people/invitations", "invited", "Tom", "role", "technician").body();
    var link = Browser.linkIn(made);
    assertThat(owner.get("/people").body()).contains("Tom").doesNotContain(link);

    var tom = tamis.browser();
    assertThat(tom.get(link).body()).contains("Olive Owner invites you as technician");
    tom.post(
        link, "name", "Tom Tech", "email", "tom@example.org", "password", "wrench and spanner");

    assertThat(tom.get("/account").body()).contains("tom@example.org", "Technician");
    assertThat(tamis.browser().get(link).statusCode()).isEqualTo(410);
    assertThat(owner.get("/people").body()).contains("Tom Tech");
  }

  @Test
  void a_taken_email_leaves_the_invitation_usable() {
    var owner = tamis.ownersBrowser();
    owner.get("/people");
    var link =
        Browser.linkIn(
            owner.post("/people/invitations", "invited", "Twin", "role", "manager").body());
    var twin = tamis.browser();
    twin.get(link);

    var refused =
        twin.post(
            link, "name", "Twin", "email", RunningTamis.OWNER, "password", "wrench and spanner");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("email-fault", "is in already");
    twin.post(link, "name", "Twin", "email", "twin@example.org", "password", "wrench and spanner");
    assertThat(twin.isSignedIn()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"OWNER@example.org", "оwner@example.org", "ｏwner@example.org"})
  void nobody_joins_under_an_address_that_looks_like_anothers(String address) {
    var owner = tamis.ownersBrowser();
    owner.get("/people");
    var link =
        Browser.linkIn(
            owner.post("/people/invitations", "invited", "Double", "role", "manager").body());
    var twin = tamis.browser();
    twin.get(link);

    var refused =
        twin.post(link, "name", "Double", "email", address, "password", "wrench and spanner");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("or one that looks the same, is in already");
  }

  @Test
  void a_withdrawn_invitation_lets_nobody_in() {
    var owner = tamis.ownersBrowser();
    owner.get("/people");
    var made = owner.post("/people/invitations", "invited", "Wendy", "role", "owner").body();
    var withdraw = made.replaceAll("(?s).*(/people/invitations/[\\w-]+/withdraw).*", "$1");

    owner.post(withdraw);

    assertThat(tamis.browser().get(Browser.linkIn(made)).statusCode()).isEqualTo(410);
  }

  @Test
  void an_invitation_expires_after_seven_days() {
    var owner = tamis.ownersBrowser();
    owner.get("/people");
    var link =
        Browser.linkIn(
            owner.post("/people/invitations", "invited", "Late", "role", "manager").body());

    tamis.clock().turn(Duration.ofDays(7).plusMinutes(1));

    assertThat(tamis.browser().get(link).statusCode()).isEqualTo(410);
  }

  @Test
  void who_is_removed_is_signed_out_and_cant_come_back() {
    var owner = tamis.ownersBrowser();
    var gone = tamis.browserOfNew("bookkeeper");
    var email =
        gone.get("/account").body().replaceAll("(?s).*?(bookkeeper\\d+@example.org).*", "$1");
    var page = owner.get("/people").body();
    var row = page.substring(page.indexOf(email));
    var remove = row.replaceAll("(?s).*?(/people/[\\w-]+/remove).*", "$1");

    assertThat(owner.get(remove).body()).contains("will be signed out everywhere");
    owner.post(remove);

    assertThat(owner.path()).isEqualTo("/people?done=removed");
    assertThat(gone.isSignedIn()).isFalse();
    assertThat(gone.signIn(email, RunningTamis.PASSWORD).statusCode()).isEqualTo(422);
  }
}
