package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrices;
import app.tamis.web.MadeExports.Told;
import app.tamis.web.page.Letters;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
        MadeExports::haloHarvestQuickBooks, MadeExports.BY_HALO_HARVEST_QUICKBOOKS, "en-GB"),
    FRESHDESK_CLOCKIFY_PENNYLANE(
        MadeExports::freshdeskClockifyPennylane,
        MadeExports.BY_FRESHDESK_CLOCKIFY_PENNYLANE,
        "en-IE");

    private final Exports exports;
    private final Told told;
    private final String language;

    Tools(Exports exports, Told told, String language) {
      this.exports = exports;
      this.told = told;
      this.language = language;
    }
  }

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
      tamis.browser().becomesOwner(tamis.firstLink());
      var page = signedIn(chromium, tools);
      var effort = new Effort();

      send(page, chromium, tools, MadeExports.ofTheYear(), "year");
      effort.answer(page.locator("#name"), "Northgate IT");
      effort.answer(page.locator("#target_rate"), "85");
      effort.click(page.locator("form[action$='/settings'] button"));
      names(page, effort);
      effort.decide(page.locator("form[action$='/later'] button"));
      var promised = letters(page);
      effort.click(page.locator("form[action$='/store'] button"));
      effort.click(page.locator("main a[href='/']"));
      page.waitForURL(chromium.uri("/"));

      System.out.println(tools + ": " + effort);
      var own = folder.resolve("own");
      MadeExports.ofTheYear().asTables(own, tools.told);
      assertThat(promised).hasSameSizeAs(MadeExports.CLIENTS).isEqualTo(lettersOfTables(own));
      assertThat(letters(page)).isEqualTo(promised);
      assertThat(effort.questions).isLessThanOrEqualTo(MOST_QUESTIONS);
      assertThat(effort.clicks).isLessThanOrEqualTo(MOST_CLICKS);

      var next = new Effort();
      send(page, chromium, tools, MadeExports.ofTheMonthAfter(), "next");
      next.click(page.locator("form[action$='/store'] button"));
      page.waitForSelector("main a[href='/']");

      System.out.println(tools + ", the month after: " + next);
      assertThat(next.questions).isZero();
      assertThat(next.clicks).isEqualTo(1);
      assertThat(page.locator("main").innerText()).doesNotContain("left out");
      chromium.assertNoComplaints();
    }
  }

  private static Page signedIn(Chromium chromium, Tools tools) {
    var page = chromium.strangersWindow(tools.language, "Europe/London");
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

  /// The second tool spells two clients its own way.
  private static void names(Page page, Effort effort) {
    var names = page.locator("form[action$='/names']");
    names.waitFor();
    for (var whose : names.locator("select").all()) {
      effort.questions++;
      effort.clicks++;
      whose.selectOption(
          new com.microsoft.playwright.options.SelectOption()
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

  private static Map<String, String> lettersOfTables(Path tables) {
    var letters = new TreeMap<String, String>();
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
