package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A link to sign in the hands of somebody to whom it wasn't sent, elsewhere, in another browser.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class ForwardedLinkTests {

  private static final String ZOE = "zoe@example.org";
  private static final String HERS = "198.51.100.7";
  private static final String STRANGE = "203.0.113.99";

  private static RunningTamis tamis;
  private static Browser owner;
  private static Mailboxes mail;

  @BeforeAll
  static void start() {
    tamis = Harbour.startBehindProxy();
    owner = tamis.ownersBrowser();
    mail = Mailboxes.of(tamis);
  }

  @AfterAll
  static void stop() {
    mail.close();
    tamis.close();
  }

  @Test
  void who_has_only_the_link_reads_but_the_code_goes_to_whom_it_was_sent() {
    var agreement = AgreementToSign.mailedBy(owner, "/clients/3", ZOE);
    var link = linkTo(ZOE);
    from(HERS).get(link);
    var stranger = from(STRANGE);
    assertThat(stranger.get(link).body()).contains("Call-out fee", "asks you to sign this");

    stranger.post(link + "/code", "name", "Mallory", "role", "", "consent", "yes");
    var codes = mail.to(ZOE, "Your code for");
    var guessed = stranger.post(link + "/confirm", "code", other(Mailboxes.codeIn(codes)));

    assertThat(guessed.statusCode()).isEqualTo(422);
    assertThat(guessed.body()).doesNotContain(Mailboxes.codeIn(codes));
    assertThat(Mailboxes.recipients(codes)).hasSize(1).allMatch(one -> one.contains(ZOE));
    assertThat(owner.get(agreement).body()).contains("can be signed until");
  }

  @Test
  void every_look_is_told_with_where_it_came_from() {
    var email = "every@example.org";
    var agreement = AgreementToSign.mailedBy(owner, "/clients/4", email);
    var link = linkTo(email);

    from(HERS).get(link);
    from(STRANGE).get(link);
    from(STRANGE).get(link);

    var page = owner.get(agreement).body();
    assertThat(Arrays.stream(page.split("\\Q" + HERS + "\\E", -1))).hasSize(2);
    assertThat(Arrays.stream(page.split("\\Q" + STRANGE + "\\E", -1))).hasSize(3);
  }

  @Test
  void in_whose_name_a_code_signs_is_told_with_the_code_and_where_it_is_typed() {
    var email = "named@example.org";
    AgreementToSign.mailedBy(owner, "/clients/5", email);
    var link = linkTo(email);
    var stranger = from(STRANGE);
    stranger.get(link);

    stranger.post(link + "/code", "name", "Mallory", "role", "", "consent", "yes");

    assertThat(Mailboxes.text(mail.to(email, "Your code for")))
        .contains("is signed in the name of Mallory");
    assertThat(from(HERS).get(link).body()).contains("With it you sign as Mallory");
  }

  @Test
  void once_it_was_handed_on_the_link_is_dead_for_everybody_and_its_code_too() {
    var first = "first@example.org";
    var agreement = AgreementToSign.mailedBy(owner, "/clients/6", first);
    var link = linkTo(first);
    var signatory = from(HERS);
    signatory.get(link);
    signatory.post(link + "/code", "name", "Zoë Durand", "role", "", "consent", "yes");
    var code = Mailboxes.codeIn(mail.to(first, "Your code for"));

    signatory.post(link + "/other", "other", "Second", "otherEmail", "second@example.org");

    for (var browser : new Browser[] {signatory, from(STRANGE)}) {
      assertThat(browser.get(link).statusCode()).isEqualTo(410);
      assertThat(browser.get(link).body()).doesNotContain("Call-out fee");
      browser.post(link + "/confirm", "code", code);
      browser.post(link + "/code", "name", "Mallory", "role", "", "consent", "yes");
    }
    assertThat(owner.get(agreement).body()).doesNotContain("Signed by");
    assertThat(mail.all(first, "Your code for")).hasSize(1);
    assertThat(from(HERS).get(linkTo("second@example.org")).body()).contains("Call-out fee");
  }

  @Test
  void who_was_asked_and_who_asked_both_hear_that_it_was_handed_on() {
    var email = "passed@example.org";
    AgreementToSign.mailedBy(owner, "/clients/7", email);
    var link = linkTo(email);
    var stranger = from(STRANGE);
    stranger.get(link);

    stranger.post(link + "/other", "other", "Mallory", "otherEmail", "mallory-2@example.org");

    for (var address : new String[] {email, RunningTamis.OWNER}) {
      assertThat(Mailboxes.text(mail.to(address, "Somebody else is to sign")))
          .contains("Mallory", "mallory-2@example.org");
    }
  }

  private static Browser from(String address) {
    return tamis.browser().with("X-Forwarded-For", address);
  }

  private static String linkTo(String email) {
    return Mailboxes.linkIn(mail.to(email, "please read and sign"));
  }

  private static String other(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }
}
