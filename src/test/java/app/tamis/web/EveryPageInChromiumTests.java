package app.tamis.web;

import app.tamis.fleet.ComparisonFixture;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What holds for all pages.
@SuppressWarnings("NullAway.Init") // JUnit sets it before the tests
class EveryPageInChromiumTests {

  static final List<Look> LOOKS = List.of(Look.LAPTOP, Look.PHONE.inFrench().inTheDark());

  private static HarbourInChromium harbour;

  @BeforeAll
  static void start() {
    harbour = HarbourInChromium.shared();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void no_page_shuts_anybody_out_scrolls_sideways_or_complains(Look look) {
    owners(look).toEach(HarbourInChromium.PAGES).isSound();
    harbour.chromium().assertNoComplaints();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void nor_does_one_that_a_stranger_sees(Look look) {
    strangers(look)
        .to("/sign-in")
        .sees("signing in")
        .presses("main form")
        .sees("signing in, refused")
        .to("/welcome/long-gone")
        .sees("a link that is gone")
        .to("/verify")
        .presses("form.drop")
        .seesOnce(".fault", "verifying nothing")
        .isSound();
    harbour.chromium().forgetComplaints();
  }

  @Test
  void nor_does_an_error() {
    owners(Look.PHONE).toEach(List.of("/nothing-here", "/clients/nobody", "/test/fails")).isSound();
    harbour.chromium().forgetComplaints();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void nor_does_one_on_the_way_of_a_messy_file(Look look) {
    owners(look)
        .sends(
            "tickets.csv",
            """
            ticket_id,client_name,opened_at
            W1,Clinique des Orms,2025-03-01T10:00:00
            W2,Groupe Ferrand,yesterday
            """)
        .seesOnce("#whose-0", "whose names")
        .presses("form[action$='/names']")
        .seesOnce(".faults", "whose names, unsaid")
        .chooses("#whose-0", "C001")
        .presses("form[action$='/names']")
        .seesOnce("form[action$='/store']", "what would come of it, with faults")
        .presses("form[action$='/store']")
        .seesOnce(".said", "imported")
        .to("/import")
        .follows("a[href$='/undo']")
        .sees("undoing")
        .presses("main form")
        .seesOnce(".said", "undone")
        .isSound();
    harbour.chromium().assertNoComplaints();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void nor_does_one_on_the_way_of_a_strange_file(Look look) {
    owners(look)
        .sends("desk export.csv", "Case #;Company;Raised\n1;Hôtel Azur;03/04/2025 10:00\n")
        .follows("a[href*='/mapping']")
        .sees("a guess")
        .chooses("#table", "calls")
        .presses(".after")
        .seesOnce("#from-call_id", "a guess at another table, which is not kept unseen")
        .chooses("#table", "tickets")
        .presses(".filter")
        .chooses("#from-opened_at", "")
        .presses(".after")
        .sees("a guess that lacks something")
        .chooses("#from-opened_at", "Raised")
        .presses(".after")
        .sees("a guess with a question")
        .follows("[name=days]")
        .presses(".after")
        .sees("a file that is mapped")
        .presses("form[action$='/discard']")
        .sees("a mapping in the list")
        .follows("a[href*='/mappings?']")
        .fills("#yaml", "tables:\n  tikets: {}\n")
        .presses("main form")
        .sees("a mapping with a fault")
        .follows("a[href*='/removal']")
        .sees("removing a mapping")
        .presses("main form")
        .sends("tickets.csv", "Case #\n1\n")
        .presses("form[action$='/look']")
        .seesOnce(".faults", "a file that can't be imported")
        .presses("form[action$='/discard']")
        .isSound();
    harbour.chromium().forgetComplaints();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void nor_does_one_on_the_way_of_an_agreement(Look look) {
    owners(look)
        .to("/clients/14/agreements")
        .presses("main form")
        .seesOnce("#starts", "a draft")
        .fills("[name='term.call_out_fee']", "1,200")
        .presses(".after")
        .seesOnce(".fault", "a draft with a fault")
        .isSound();
    harbour.chromium().forgetComplaints();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void nor_does_one_on_the_way_of_a_clause_in_other_words(Look look) {
    owners(look)
        .to("/agreements/clauses/notice")
        .fills("[name='text.en']", "Either of us can end this agreement with {days} of notice.")
        .seesOnce("#preview .fault", "what is wrong, while one types")
        .follows("form.wording .after button:not(.quiet)")
        .seesOnce("[id='text.en-fault']", "words that are refused")
        .fills("[name='text.en']", "Either of us can end this agreement at any time.")
        .follows("form.wording .after button:not(.quiet)")
        .seesOnce("#past", "words that were kept, with what no longer follows")
        .presses("form[action$='/versions/0']")
        .seesOnce(".said", "the shipped words again")
        .isSound();
    harbour.chromium().forgetComplaints();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void nor_does_one_on_the_way_of_new_prices(Look look) {
    owners(look)
        .to("/clients/4")
        .presses("form[action$='/prices/client/4']")
        .seesOnce(".sheet", "a price letter")
        .follows(".crumbs a[href*='/prices/']")
        .sees("a price campaign")
        .presses("form[action$='/hide']")
        .seesOnce(".said", "a campaign that was thrown away")
        .isSound();
    harbour.chromium().forgetComplaints();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void nor_does_one_where_a_client_signs(Look look) {
    strangers(look)
        .to(AgreementToSign.sentBy(harbour.owner(), look.isFrench() ? "fr" : "en"))
        .sees("signing")
        .presses("form[action$='/code']")
        .seesOnce(".fault", "signing without agreeing")
        .isSound();
    harbour.chromium().forgetComplaints();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void nor_does_one_on_the_way_of_a_token(Look look) {
    owners(look)
        .to("/tokens")
        .presses("section.narrow form")
        .sees("a token that isn't described")
        .fills("#name", "Nightly export on the file server")
        .follows("[value=read-facts]")
        .presses("section.narrow form")
        .seesOnce("#token", "a token that was made")
        .follows("a[href$='/revoke']")
        .sees("revoking")
        .presses("main form")
        .sees("revoked")
        .isSound();
    harbour.chromium().forgetComplaints();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void nor_does_one_on_the_way_of_two_clients_that_are_one(Look look) {
    owners(look)
        .to("/clients/5")
        .follows("a[href$='/merging']")
        .sees("a client that may stand twice")
        .presses("main form[method=get]")
        .sees("no other client chosen")
        .chooses("#other", "6")
        .presses("main form[method=get]")
        .sees("what comes together")
        .presses("main form.inline")
        .seesOnce(".said", "taken together")
        .to("/clients/6")
        .sees("a client of two entries")
        .follows("a[href$='/merging']")
        .presses("form[action$='/separate']")
        .seesOnce(".said", "separated again")
        .isSound();
    harbour.chromium().forgetComplaints();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void nor_does_one_of_how_the_firm_stands_beside_others(Look look) {
    var owner = owners(look).to("/beside");
    owner
        .window()
        .locator("#comparison")
        .setInputFiles(
            new FilePayload(
                "comparison.json",
                "application/json",
                ComparisonFixture.file().text().getBytes(StandardCharsets.UTF_8)));
    owner
        .presses("main form")
        .seesOnce(".stand", "beside others")
        .to("/beside/off")
        .sees("switching it off")
        .presses("main form")
        .seesOnce(".said", "switched off")
        .isSound();
    harbour.chromium().forgetComplaints();
  }

  @Test
  void nor_does_a_form_that_is_sent_back() {
    owners(Look.PHONE)
        .to("/clients/1/decisions")
        .presses("form[action$='/grade']")
        .sees("a grade without a reason")
        .presses("form[action$='/notes']")
        .sees("an empty note")
        .to("/people")
        .presses("form[action$='/invitations']")
        .sees("an invitation of nobody")
        .isSound();
    harbour.chromium().forgetComplaints();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void nor_does_one_that_a_technician_meets_from_first_to_last(Look look) {
    var technician =
        strangers(look)
            .to(invitation(harbour.owner(), "technician"))
            .sees("an invitation")
            .presses("main form")
            .sees("an invitation, refused");
    joins(technician, "Tina", look)
        .to("/caller-test")
        .sees("the caller test")
        .follows("main .button")
        .presses("#round")
        .sees("the caller test, unfinished");
    technician
        .window()
        .evaluate(
            "document.querySelectorAll('.stranger input').forEach(each => each.checked = true)");
    technician
        .presses("#round")
        .seesOnce("main .button[href='/caller-test/round']", "thanks")
        .to("/week")
        .sees("nothing to do")
        .to("/settings")
        .sees("a page for others")
        .isSound();

    owners(look)
        .to("/people")
        .follows("tr:has-text('Tina') a[href$='/remove']")
        .sees("removing somebody")
        .presses("main form")
        .isSound();
    harbour.chromium().forgetComplaints();
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void nor_does_one_where_nothing_was_imported(Look look) {
    var tamis = RunningTamis.shared();
    try (var chromium = Chromium.on(tamis)) {
      var link = invitation(tamis.ownersBrowser(), "manager");
      var manager = new Walk(chromium, chromium.strangersWindow(look), look).to(link);
      joins(manager, "Max", look)
          .toEach(
              List.of(
                  "/",
                  "/moved",
                  "/map",
                  "/whale",
                  "/history",
                  "/find?q=nobody",
                  "/week",
                  "/import",
                  "/caller-test",
                  "/settings"))
          .sends("clients.csv", "client_id,name\nC1,One\n")
          .sees("first settings")
          .presses("form[action$='/settings']")
          .sees("first settings, refused")
          .presses("form[action$='/discard']")
          .isSound();
      chromium.forgetComplaints();
    }
  }

  private static Walk owners(Look look) {
    return new Walk(harbour.chromium(), harbour.window(look), look);
  }

  private static Walk strangers(Look look) {
    return new Walk(harbour.chromium(), harbour.chromium().strangersWindow(look), look);
  }

  private static String invitation(Browser owner, String role) {
    owner.get("/people");
    return Browser.linkIn(
        owner.post("/people/invitations", "invited", "Somebody", "role", role).body());
  }

  private static Walk joins(Walk invited, String name, Look look) {
    return invited
        .fills("#name", name)
        .fills("#email", name + "." + look.language() + "@example.org")
        .fills("#password", RunningTamis.PASSWORD)
        .presses("main form");
  }
}
