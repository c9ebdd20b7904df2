package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrices;
import app.tamis.web.MadeExports.Tells;
import app.tamis.web.MadeExports.Told;
import app.tamis.web.page.Letters;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// From the raw exports of a firm's tools to letters, as an owner goes: how many questions and
/// clicks it takes, and whether the letters are those of the same work and bills written as Tamis's
/// own tables. And a month later with that month's exports.
class SetsInChromiumTests {

  private static final int MOST_QUESTIONS = 5;
  private static final int MOST_CLICKS = 12;
  private static final int MONTHS = 12;

  @TempDir private Path folder;

  interface Exports {
    List<Path> write(MadeExports firm, Path folder) throws IOException;
  }

  enum Tools {
    HALO_HARVEST_QUICKBOOKS(
        MadeExports::haloHarvestQuickBooks,
        MadeExports.BY_HALO_HARVEST_QUICKBOOKS,
        MadeExports.ofTheYear(),
        new Place("en-GB", "Europe/London", "85")),
    FRESHDESK_CLOCKIFY_PENNYLANE(
        MadeExports::freshdeskClockifyPennylane,
        MadeExports.BY_FRESHDESK_CLOCKIFY_PENNYLANE,
        MadeExports.ofTheYear(),
        new Place("en-IE", "Europe/London", "85")),
    AUTOTASK_SYNCRO(
        DollarExports::write,
        DollarExports.TOLD,
        MadeExports.ofTheYear(),
        new Place("en-US", "America/New_York", "85")),
    XERO_TOGGL_LIST(
        ListExports::write,
        ListExports.TOLD,
        MadeExports.ofTheYear(),
        new Place("en-GB", "Europe/London", "85")),
    LEDGERS_LIST(
        LedgerExports::write,
        LedgerExports.TOLD,
        MadeExports.ofTwoYears(),
        new Place("fr-FR", "Europe/Paris", ""));

    private final Exports exports;
    private final Told told;
    private final MadeExports firm;
    private final Place place;

    Tools(Exports exports, Told told, MadeExports firm, Place place) {
      this.exports = exports;
      this.told = told;
      this.firm = firm;
      this.place = place;
    }

    /// What it says where all is known.
    private String nothingNew() {
      return place.language().startsWith("fr") ? "Rien de nouveau" : "Nothing new";
    }
  }

  /// Where the firm is.
  ///
  /// @param rate that its owner says an hour should bring; empty where the default will do
  private record Place(String language, String zone, String rate) {}

  /// What an owner did to get there.
  private static final class Effort {
    private int questions;
    private int clicks;

    void click(Locator what) {
      clicks++;
      what.click();
    }

    void answer(Locator field, String text) {
      questions++;
      field.fill(text);
    }

    void decide(Locator button) {
      questions++;
      click(button);
    }

    @Override
    public String toString() {
      return questions + " questions, " + clicks + " clicks";
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_exports_of_a_firms_tools_become_letters_with_few_questions(Tools tools)
      throws IOException {
    Chromium.orSkip();
    try (var tamis = RunningTamis.fresh();
        var chromium = Chromium.on(tamis)) {
      tamis
          .browser()
          .with("Accept-Language", tools.place.language())
          .becomesOwner(tamis.firstLink());
      var page = signedIn(chromium, tools);

      var first = begun(page, chromium, tools);
      System.out.println(tools + ": " + first);
      assertThat(letters(page))
          .hasSameSizeAs(MadeExports.CLIENTS)
          .isEqualTo(lettersOfTables(tools.firm, tools))
          .satisfies(letters -> assertThat(Set.copyOf(letters.values())).hasSizeGreaterThan(1));
      assertThat(first.questions).isLessThanOrEqualTo(MOST_QUESTIONS);
      assertThat(first.clicks).isLessThanOrEqualTo(MOST_CLICKS);

      var next = sentAgain(page, chromium, tools, "next");
      System.out.println(tools + ", the month after: " + next);
      assertThat(next.questions).isZero();
      assertThat(next.clicks).isEqualTo(1);
      var board = board(page, chromium);
      assertThat(board).isEqualTo(lettersOfTables(tools.firm.withTheMonthAfter(), tools));

      sentAgain(page, chromium, tools, "once more");
      assertThat(page.locator("main").innerText()).contains(tools.nothingNew());
      assertThat(board(page, chromium)).isEqualTo(board);
      chromium.assertNoComplaints();
    }
  }

  /// All the way from files to the board.
  private Effort begun(Page page, Chromium chromium, Tools tools) throws IOException {
    var effort = new Effort();
    send(page, chromium, tools, tools.firm, "first");
    effort.answer(page.locator("#name"), "Northgate IT");
    if (!tools.place.rate().isEmpty()) {
      effort.answer(page.locator("#target_rate"), tools.place.rate());
    }
    effort.click(page.locator("form[action$='/settings'] button"));
    names(page, effort);
    effort.decide(page.locator("form[action$='/later'] button"));
    if (tools.told.tells().contains(Tells.HOURS)) {
      var promised = letters(page);
      effort.click(page.locator("form[action$='/store'] button"));
      effort.click(page.locator("main a[href='/']"));
      page.waitForURL(chromium.uri("/"));
      assertThat(letters(page)).isEqualTo(promised);
    } else {
      effort.click(page.locator("form[action$='/store'] button"));
      effort.click(page.locator("main a[href='/hours']"));
      hours(page, effort);
      effort.click(page.locator("main a[href='/']"));
      page.waitForURL(chromium.uri("/"));
    }
    return effort;
  }

  /// Sends the month after: everything that was said holds.
  private Effort sentAgain(Page page, Chromium chromium, Tools tools, String into)
      throws IOException {
    var effort = new Effort();
    send(page, chromium, tools, MadeExports.ofTheMonthAfter(), into);
    effort.click(page.locator("form[action$='/store']:not(:has([name=leavingOut])) button"));
    page.locator("main a[href='/']").waitFor();
    return effort;
  }

  private static Map<String, String> board(Page page, Chromium chromium) {
    page.navigate(chromium.uri("/"));
    return letters(page);
  }

  private static Page signedIn(Chromium chromium, Tools tools) {
    var page = chromium.strangersWindow(tools.place.language(), tools.place.zone());
    page.navigate(chromium.uri("/sign-in"));
    page.locator("#email").fill(RunningTamis.OWNER);
    page.locator("#password").fill(RunningTamis.PASSWORD);
    page.locator("main button").first().click();
    page.waitForURL(chromium.uri("/"));
    return page;
  }

  private void send(Page page, Chromium chromium, Tools tools, MadeExports firm, String into)
      throws IOException {
    page.navigate(chromium.uri("/import"));
    var files = tools.exports.write(firm, folder.resolve(into));
    page.locator("#files").setInputFiles(files.toArray(Path[]::new));
    page.waitForURL(Pattern.compile(".*/import/[^/]+-.*"));
  }

  /// One question, and one tap a client.
  private static void hours(Page page, Effort effort) {
    effort.questions++;
    for (var client : MadeExports.CLIENTS) {
      var asked =
          page.locator("fieldset.asked").filter(new FilterOptions().setHasText(client.name()));
      effort.click(asked.locator("input[value='%d']".formatted(client.reckoned())));
    }
    effort.click(page.locator("form[action='/hours'] button"));
  }

  /// The second tool spells clients its own way.
  private static void names(Page page, Effort effort) {
    var names = page.locator("form[action$='/names']");
    names.waitFor();
    for (var whose : names.locator("select").all()) {
      effort.questions++;
      effort.clicks++;
      whose.selectOption(
          new SelectOption()
              .setValue(whose.locator("optgroup option").first().getAttribute("value")));
    }
    effort.click(names.locator("button").first());
    page.locator("form[action$='/store']").waitFor();
  }

  /// By client.
  private static Map<String, String> letters(Page page) {
    page.locator(".column h3").first().waitFor();
    var letters = new TreeMap<String, String>();
    for (var column : page.locator(".column").all()) {
      for (var client : column.locator("h3").all()) {
        var name = client.evaluate("heading => heading.firstChild.textContent").toString().strip();
        letters.put(name, column.locator(".letter").innerText().strip());
      }
    }
    return letters;
  }

  private Map<String, String> lettersOfTables(MadeExports firm, Tools tools) throws IOException {
    var letters = new TreeMap<String, String>();
    var tables = Files.createTempDirectory(folder, "tables");
    firm.asTables(tables, tools.told);
    try (var opened = FactsFolder.open(tables)) {
      var reading =
          new Facts(Clock.systemUTC(), _ -> {}).read(opened, ImportOptions.STRICT, _ -> {});
      assertThat(reading).isInstanceOf(Facts.Reading.Taken.class);
      var facts = ((Facts.Reading.Taken) reading).facts();
      var grades =
          Grading.grade(
              facts.months(),
              facts.costBasis(),
              Matrices.classic(),
              facts.months().defaultAsOf().orElseThrow(),
              MONTHS);
      grades
          .clients()
          .forEach(client ->
              letters.put(client.findings().client().name(), Letters.shown(client.letter())));
    }
    return letters;
  }
}
