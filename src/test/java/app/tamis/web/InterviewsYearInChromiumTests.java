package app.tamis.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The interview's case, played by an owner in a real browser while time goes on: a sum that was
/// signed is refused, and it is parted with, well, to the last day and to what came of it a year
/// on.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class InterviewsYearInChromiumTests {

  private static final String ZOE = "zoe@example.org";
  private static final LocalDate REFUSED = LocalDate.of(2026, 1, 5);

  private static RunningTamis tamis;
  private static Chromium chromium;
  private static Mailboxes mail;
  private static String client;

  private Page page;
  private LocalDate last;

  @BeforeAll
  static void start() {
    Chromium.orSkip();
    tamis = Harbour.startOn(at(REFUSED));
    mail = Mailboxes.of(tamis);
    chromium = Chromium.on(tamis);
    client = tamis.path(new ClientId("C002"));
  }

  @AfterAll
  static void stop() {
    chromium.close();
    mail.close();
    tamis.close();
  }

  @Test
  void from_the_sum_that_was_signed_and_refused_to_what_came_of_it_a_year_on() {
    looksAtTheBoardAndWhyTheWorstIsAD();
    findsWhatWasSignedAndHearsItRefused();
    partsOverIt();
    asksIsItUsAndDecides();
    tellsTheTeamAndThenTheClient();
    writesTheLetterThatEndsIt();
    provesThatTheyHaveIt();
    servesUntilTheLastDay();
    handsOverWhatIsTheirs();
    theyAcceptWithExceptionsWhileABillIsUnpaid();
    removesAccessInTheRightOrderBillsAndCloses();
    looksBackAYearOn();
    chromium.assertNoComplaints();
  }

  private void looksAtTheBoardAndWhyTheWorstIsAD() {
    on(REFUSED);
    open("/");
    page.locator(".column.grade-d .client").first().click();
    assertThat(page.locator(".verdict .letter")).hasText("D");
    assertThat(page.locator(".reasons li").first()).isVisible();
  }

  /// Signed on paper before Tamis was there: it is written down first.
  private void findsWhatWasSignedAndHearsItRefused() {
    open(client + "/agreements");
    page.locator("input[name=kind][value=amendment]").check();
    page.locator("button[name=paper]").click();
    page.waitForURL(Pattern.compile(".*/agreements/.+"));
    page.locator("#starts").fill("2025-11-12");
    page.locator("[id='term.contract_title']").fill("Contrat de maintenance");
    page.locator("[id='term.contract_date']").fill("2022-06-13");
    page.locator("[id='term.call_out_fee']").fill("180");
    page.locator("form:has(#starts) button").last().click();
    assertThat(page.locator("main")).containsText("signed on 12 November 2025");

    open(client + "/fact-sheet");
    page.locator("main a[href$='/commitments']").first().click();
    page.locator("#what").fill("paie l’intervention du 18 décembre");
    page.locator("#amount").fill("180");
    page.locator("#clause")
        .selectOption(page.locator("#clause option[value$='.call_out_fee']").getAttribute("value"));
    page.locator("input[name=owed]").check();
    page.locator("form:has(#what) button").click();
    page.locator(".commitment button[formaction$='/refused']").click();

    assertThat(page.locator("[role=status]").filter(has("is graded D now"))).isVisible();
    open("/");
    page.locator(".column.grade-d .client").filter(has("Agence immobilière")).click();
    assertThat(page.locator("main")).containsText("Refused what was owed");
    open(client + "/commitments");
  }

  private void partsOverIt() {
    page.locator(".commitment a[href$='/part']").click();
    assertThat(page.locator("main")).containsText("Nous vous mettons en demeure de l’honorer");
    page.getByRole(AriaRole.BUTTON, named("Part with the contract’s notice")).click();

    page.waitForURL(Pattern.compile(".*/parting\\?done=proposed"));
    assertThat(page.locator("main")).containsText("A signed sum was refused.");
  }

  private void asksIsItUsAndDecides() {
    page.locator("#us-note").fill("their house, their router");
    page.locator("button[formaction$='/us-no']").click();
    page.locator("#note-decided").fill("settled with Anna");
    page.getByRole(AriaRole.BUTTON, named("Decide to part")).click();
    assertThat(page.locator("#stands")).containsText("the client doesn’t know yet");
  }

  private void tellsTheTeamAndThenTheClient() {
    step("tell-team").getByText("What to say to the team").click();
    assertThat(step("tell-team")).containsText("Until then they are served as everybody is.");
    done("tell-team", "all at nine");

    on(REFUSED.plusDays(1));
    open(client + "/parting");
    step("talk").getByText("What to say to the client").click();
    assertThat(step("talk")).containsText("Je vous appelle moi-même");
    done("talk", "calm");
  }

  private void writesTheLetterThatEndsIt() {
    step("letter").locator("a").click();
    assertThat(page.locator("main"))
        .containsText("Nous avons décidé de mettre fin à notre contrat");
    last = LocalDate.parse(page.locator("#ends").inputValue());
    page.locator("#name").fill("Zoë Durand");
    page.locator("#email").fill(ZOE);

    chromium.assertNoComplaints();
    page.locator("#ends").fill(REFUSED.plusDays(12).toString());
    button("send").click();
    assertThat(page.locator("main")).containsText("17 January 2026 is too early");
    chromium.forgetComplaints(); // a browser complains of every 422
    page.locator("#ends").fill(last.toString());
    button("send").click();

    page.waitForURL(Pattern.compile(".*/parting\\?done=sent"));
    assertThat(page.locator("#stands")).containsText("nobody has proven yet");
    assertThat(mail.to(ZOE, "Fin de notre contrat"))
        .satisfies(letter -> assertThat(oneLine(letter)).contains("aucun paiement"));
  }

  private void provesThatTheyHaveIt() {
    on(REFUSED.plusDays(3));
    open(client + "/parting");
    page.locator("input[name=detail][value=acknowledged]").check();
    page.locator("#note-received").fill("Zoë Durand answered");
    page.locator("#on-received").fill(REFUSED.plusDays(1).toString());
    page.getByRole(AriaRole.BUTTON, named("Record the receipt")).click();
    assertThat(page.locator("#stands")).containsText("In notice since 6 January 2026");
  }

  private void servesUntilTheLastDay() {
    on(last.plusDays(1));
    open("/week");
    page.locator("main a").filter(has("See the step")).first().click();
    assertThat(page.locator("#stands")).containsText("Handing over since");
    done("serve", "as before");
  }

  private void handsOverWhatIsTheirs() {
    step("hand-over").getByRole(AriaRole.BUTTON, in("Begin the handover pack")).click();
    page.waitForURL(Pattern.compile(".*/handovers/.*"));
    assertThat(page.locator("#last")).hasValue(last.toString());
    page.locator("#access").fill("Firewall: account admin");
    page.locator("#backups").fill("Every night; last restore on 2026-01-02");
    page.locator("form:has(#access) button").click();
    assertThat(page.locator(".sheet")).containsText("Firewall: account admin");
    page.locator("#name").fill("Zoë Durand");
    page.locator("#email").fill(ZOE);
    page.locator("form[action$='/send'] button").first().click();
    assertThat(page.locator("main")).containsText("not accepted yet");
  }

  private void theyAcceptWithExceptionsWhileABillIsUnpaid() {
    var letter = Mailboxes.text(mail.to(ZOE, "Passation"));
    var link = letter.replaceAll("(?s).*https?://[^/\\s]+(/handover/[\\w-]+).*", "$1");
    var theirs = chromium.strangersWindow(Look.PHONE.inFrench());
    theirs.navigate(chromium.uri(link));
    assertThat(theirs.locator(".sheet")).containsText("Factures ouvertes");
    theirs.locator("#name").fill("Zoë Durand");
    theirs.locator("#role").fill("Gérante");
    theirs.locator("#except").fill("La licence du pare-feu manque");
    theirs.locator("input[name=consent]").check();
    theirs.locator("form:has(#except) button").click();
    assertThat(theirs.locator("main")).containsText("Zoë Durand");
    theirs.context().close();
  }

  private void removesAccessInTheRightOrderBillsAndCloses() {
    page.reload();
    assertThat(page.locator("main")).containsText("with exceptions: La licence du pare-feu manque");
    page.locator("main a[href$='/parting#hand-over']").click();
    assertThat(step("remove-access").getByRole(AriaRole.BUTTON, in("Done"))).hasCount(0);
    step("hand-over").getByRole(AriaRole.BUTTON, in("Done")).click();
    assertThat(step("hand-over")).containsText("with exceptions: La licence du pare-feu manque");

    step("remove-access").getByText("The order").click();
    assertThat(step("remove-access").locator("li").last()).containsText("note what was removed");
    done("remove-access", "all seven, in this order");
    done("final-bill", "sent, apart from the handover");
    page.getByRole(AriaRole.BUTTON, named("Close the parting")).click();
    assertThat(page.locator("main")).containsText("Closed on 7 May 2026");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Propose"))).hasCount(0);
    step("letter").locator("a").click();
    assertThat(page.locator("main")).containsText("The letter is given");
  }

  /// The records of the year are in: of the client none since its last day, and 20 hours a month of
  /// projects more for the best.
  private void looksBackAYearOn() {
    on(REFUSED.plusDays(375));
    new NextYear("C002", last, "C001", 20).into(tamis, REFUSED.plusDays(374));
    open("/week");
    page.locator("main a").filter(has("Look back and answer")).first().click();

    assertThat(page.locator("main")).containsText("Net revenue, after 365 days");
    assertThat(page.locator("main")).containsText("came free; since (June 2026 to December 2026)");
    assertThat(page.locator("main")).containsText("The rest of the firm, beside");
    page.locator("input[name=would][value=sooner]").check();
    page.locator("#note").fill("I only regret not having done it sooner");
    page.getByRole(AriaRole.BUTTON, named("Keep the answer")).click();
    assertThat(page.locator("main")).containsText("We should have done it sooner");

    open("/story");
    assertThat(page.locator("main")).containsText("1 parting is over");
  }

  /// Signed in on that day, past the caller test.
  private void on(LocalDate day) {
    if (page != null) {
      page.context().close();
    }
    tamis.clock().turn(Duration.between(tamis.clock().instant(), at(day)));
    page = chromium.window(tamis.ownersBrowserPastTheTest(), Look.LAPTOP);
  }

  private void open(String path) {
    chromium.open(page, path);
  }

  private Locator step(String code) {
    return page.locator("#" + code);
  }

  private void done(String code, String note) {
    step(code).locator("input[name=note]").fill(note);
    step(code).getByRole(AriaRole.BUTTON, in("Done")).click();
    assertThat(step(code)).containsText("Done on");
  }

  private Locator button(String value) {
    return page.locator("button[value=" + value + "]");
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static String oneLine(MimeMessage letter) {
    return Mailboxes.text(letter).replaceAll("\\s+", " ");
  }

  private static Instant at(LocalDate day) {
    return Instant.parse(day + "T10:00:00Z");
  }
}
