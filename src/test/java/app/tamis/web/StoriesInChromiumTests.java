package app.tamis.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an owner does on an ordinary day, tried in a real browser.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class StoriesInChromiumTests {

  private static HarbourInChromium harbour;
  private Page page;

  @BeforeAll
  static void start() {
    harbour = HarbourInChromium.shared();
  }

  @BeforeEach
  void openTheBoard() {
    page = harbour.window(Look.LAPTOP);
    harbour.open(page, "/");
  }

  @AfterEach
  void leave() {
    page.context().close();
    harbour.chromium().assertNoComplaints();
  }

  @Test
  void from_the_board_to_the_records_behind_a_figure() {
    var worst = page.locator(".column.grade-d .client").first();
    var name = worst.locator("h3").textContent().strip();
    worst.click();

    assertThat(page.locator(".verdict .letter")).hasText("D");
    assertThat(name).startsWith(page.locator(".verdict h1").textContent().split(":", 2)[0]);
    page.locator(".reasons .behind").first().click();

    page.waitForURL(Pattern.compile(".*/records/.*"));
    assertThat(page.locator(".listing tbody tr").first()).isVisible();
    page.locator(".listing thead a").first().click();
    page.waitForURL(Pattern.compile(".*sort=.*"));
    assertThat(page.locator(".listing th[aria-sort]")).hasCount(1);
    page.reload();
    assertThat(page.locator(".listing th[aria-sort]")).hasCount(1);
  }

  @Test
  void a_grade_is_set_by_hand_and_given_back_to_the_figures() {
    page.locator(".column.grade-b .client").first().click();
    page.locator(".acts a").click();
    page.locator(".choice").filter(new Locator.FilterOptions().setHasText("C")).click();
    page.locator("#reason").fill("Two invoices late");
    page.locator("#until").fill(LocalDate.now(harbour.tamis().clock()).plusDays(30).toString());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set this grade")).click();

    assertThat(page.locator("[role=status]")).isVisible();
    assertThat(page.locator("main")).containsText("Published: C. Computed: B.");
    page.locator("form[action$='/grade/end'] button").click();

    assertThat(page.locator("main")).containsText("Published: B. Computed: B.");
  }

  @Test
  void a_matrix_is_tried_and_left() {
    page.navigate(harbour.chromium().uri("/matrix"));
    var yaml = page.locator("#yaml");
    yaml.fill(yaml.inputValue().replace("A: 75", "A: 95"));
    assertThat(page.locator("#preview h3")).containsText("would move");
    assertThat(page.locator("#preview")).containsText("A → B");

    page.navigate(harbour.chromium().uri("/matrix"));
    assertThat(yaml).hasValue(Pattern.compile(".*A: 75.*", Pattern.DOTALL));
  }

  @Test
  void a_messy_file_is_sent_mended_imported_and_undone() {
    page.navigate(harbour.chromium().uri("/import"));
    page.locator("#files")
        .setInputFiles(
            file(
                "tickets.csv",
                """
                ticket_id,client_name,opened_at
                S1,Clinique des Orms,2025-03-01T10:00:00
                S2,Groupe Ferrand,yesterday
                S3,Nobody at all,2025-03-02T10:00:00
                S4,Groupe Ferrand,2025-03-03T10:00:00
                """));
    page.waitForURL(Pattern.compile(".*/import/[^/]+-.*"));
    assertThat(page.locator("main")).containsText("tickets.csv");

    var names = page.locator("form[action$='/names']");
    names.getByLabel("Clinique des Orms").selectOption("C001");
    names.getByLabel("Nobody at all").selectOption("out");
    names.locator("button").first().click();

    assertThat(page.locator("main")).containsText("yesterday");
    page.locator("form[action$='/store'] button").click();
    assertThat(page.locator("[role=status]").first()).containsText("2 rows were left out");

    page.navigate(harbour.chromium().uri("/import"));
    page.locator("a[href$='/undo']").first().click();
    page.locator("main form button").first().click();
    page.waitForURL(Pattern.compile(".*/import\\?done=undone"));
  }

  @Test
  void with_keys_alone() {
    var stranger = harbour.chromium().strangersWindow(Look.LAPTOP);
    stranger.navigate(harbour.chromium().uri("/sign-in"));
    var keys = stranger.keyboard();
    keys.type(RunningTamis.OWNER);
    keys.press("Tab");
    keys.type(RunningTamis.PASSWORD);
    keys.press("Enter");
    stranger.waitForURL(harbour.chromium().uri("/"));

    keys.press("Tab");
    assertThat(stranger.locator(".skip")).isFocused();
    assertThat(stranger.locator(".skip")).isInViewport();
    keys.press("Enter");
    keys.press("Tab");
    assertThat(stranger.locator("[data-print]")).isFocused();
    keys.press("Tab");
    assertThat(stranger.locator("main [href='/week']")).isFocused();
    keys.press("Tab");
    assertThat(stranger.locator(".act .button")).isFocused();
    assertFocusIsSeen(stranger);
    keys.press("Enter");

    stranger.waitForURL(Pattern.compile(".*/clients/.*"));
    var here = stranger.url();
    var step = stranger.locator("a[rel=next]").count() > 0 ? "]" : "[";
    keys.press(step);
    stranger.waitForURL(url -> !url.equals(here));
    keys.press(step.equals("]") ? "[" : "]");
    stranger.waitForURL(here);

    keys.press("Control+k");
    assertThat(stranger.locator("#palette-q")).isFocused();
    keys.press("Escape");
    for (int i = 0; i < 25; i++) {
      keys.press("Tab");
      assertFocusIsSeen(stranger);
    }
    stranger.context().close();
  }

  @Test
  void on_a_phone_the_name_of_the_page_is_in_view() {
    var phone = harbour.window(Look.PHONE.inFrench());
    harbour.open(phone, "/audit");

    assertThat(phone.locator(".nav [aria-current=page]")).isInViewport();
    assertThat(phone.locator(".nav [aria-current=true]")).isInViewport();
    phone.context().close();
  }

  @Test
  void a_stranger_reads_the_language_of_their_browser_until_they_choose_another() {
    var stranger = harbour.chromium().strangersWindow(Look.LAPTOP.inFrench());
    stranger.navigate(harbour.chromium().uri("/sign-in"));
    assertThat(stranger.locator("html")).hasAttribute("lang", "fr");
    assertThat(stranger.locator("main")).containsText("Mot de passe");

    stranger.locator(".languages button").click();
    assertThat(stranger.locator("html")).hasAttribute("lang", "en");
    assertThat(stranger.locator("main")).containsText("Password");
    stranger.context().close();
  }

  private static FilePayload file(String name, String text) {
    return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  /// Something has the focus, and an outline says so.
  private static void assertFocusIsSeen(Page window) {
    var seen =
        window.evaluate(
            """
            () => {
              const {activeElement: at} = document;
              const style = getComputedStyle(at);
              return at === document.body || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0
                ? "" : at.outerHTML;
            }
            """);
    assertThat(seen).isEqualTo("");
  }
}
