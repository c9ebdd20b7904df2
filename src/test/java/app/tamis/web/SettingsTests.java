package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Amount;
import app.tamis.book.TamisProcess;
import app.tamis.facts.Facts;
import app.tamis.facts.SettingsInForce;
import app.tamis.facts.Technician;
import app.tamis.portfolio.SettingsText;
import app.tamis.portfolio.SettingsVersions;
import app.tamis.trail.Signature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Settings, shown, tried, changed and undone, on the sample portfolio.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class SettingsTests {

  private static RunningTamis tamis;
  private static Browser owner;

  @BeforeAll
  static void start() {
    tamis = Harbour.start();
    owner = tamis.ownersBrowser();
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  /// Each test begins with the sample's own settings.
  @AfterEach
  void backToTheSamples() {
    undoChangedCosts();
    post("/settings", fields(get("/settings?version=1")));
  }

  private static void undoChangedCosts() {
    var changes = Pattern.compile("/import/past/(\\d+)/undo").matcher(get("/import"));
    changes
        .results()
        .map(found -> found.group(1))
        .filter(number -> !number.equals("000001"))
        .forEach(number -> owner.post("/import/past/" + number + "/undo"));
  }

  @Test
  void each_setting_stands_with_its_unit_its_default_and_what_it_means() {
    assertThat(get("/settings"))
        .contains("name=\"name\" type=\"text\" value=\"Harbour IT\"")
        .contains("EUR – Euro", "it can’t be changed here")
        .contains("EUR an hour that you want work to bring. Default: 90.")
        .contains("name=\"day.MON\" value=\"on\" checked", "name=\"day.SUN\" value=\"on\">")
        .contains("<option value=\"FR\" selected data-related=\"EUR\">France</option>")
        .contains("What an hour of each technician costs");
  }

  @Test
  void rates_are_tried_while_one_types_and_nothing_is_kept() {
    var before = get("/map.csv");

    var answer = send("/settings/preview", "target_rate", "300", "live", "true");

    assertThat(answer.body())
        .contains("clients of 48 would move", "Contribution margin")
        .containsPattern(
            "What changed most[^§]*Brings \\d+% of the target rate[^:]*: \\d+ points worse");
    assertThat(get("/map.csv")).isEqualTo(before);
    assertThat(get("/settings")).contains("name=\"target_rate\" type=\"text\" value=\"90\"");
  }

  @Test
  void paid_hours_show_in_how_much_is_written_down() {
    assertThat(send("/settings/preview", "paid_hours", "70", "live", "true").body())
        .containsPattern(
            "Paid hours that are written down</th><td class=\"number\">(\\d+)%</td><td class=\"number\">(?!\\1%)");
  }

  @Test
  void what_prices_a_proposal_is_kept_and_moves_no_grade() {
    assertThat(send("/settings/preview", "target_margin", "50").body())
        .contains("No client would move, and none of the figures would change.");

    send("/settings", "target_margin", "50", "tools_cost_per_seat", "14,5");

    assertThat(owner.path()).isEqualTo("/settings?done=kept");
    assertThat(get("/settings"))
        .contains("name=\"target_margin\" type=\"text\" value=\"50\"")
        .contains("name=\"tools_cost_per_seat\" type=\"text\" value=\"14.5\"");
    assertThat(get("/audit"))
        .contains("Changed the target margin from 45 to 50 percent")
        .contains("Changed the tools per user from 12 to 14.5");
    assertThat(send("/settings", "target_margin", "100").body()).contains("100 isn’t a margin");
  }

  @Test
  void it_can_be_said_that_all_payments_are_on_record() {
    assertThat(get("/settings")).contains("No client’s payments seem to be missing.");

    send("/settings", "payments_all", "on");

    assertThat(get("/settings")).contains("name=\"payments_all\" value=\"on\" checked");
    assertThat(get("/audit")).contains("Said that all clients’ payments are on record");
  }

  @Test
  void a_live_preview_says_what_it_leaves_out() {
    assertThat(send("/settings/preview", "to", "12:00", "live", "true").body())
        .contains("Only overhead, rates and payments are tried here", "No client would move");
  }

  @Test
  void what_is_shown_before_saving_is_what_comes_of_it() {
    var sent = new String[] {"default_hourly_cost", "80", "from", "10:00", "to", "12:00"};
    var preview = send("/settings/preview", sent).body();
    var then = figure("After-hours share", preview);
    assertThat(then).isNotEqualTo(figure("After-hours share", send("/settings/preview").body()));

    send("/settings", sent);

    assertThat(owner.path()).isEqualTo("/settings?done=kept");
    var figuresNow = send("/settings/preview", "overhead_minutes", "91").body();
    assertThat(figuresNow).contains("After-hours share</th><td class=\"number\">" + then + "</td>");
  }

  @Test
  void a_change_stands_in_the_history_and_on_the_trail_and_is_no_import() {
    var imports = pastImports();

    send("/settings", "default_hourly_cost", "80", "day.FRI", "");

    assertThat(history())
        .contains("Changed the cost of an hour of work from 46 to 80")
        .contains("Changed the business days from MON, TUE, WED, THU, FRI to MON, TUE, WED, THU")
        .contains("Olive Owner")
        .contains("The first settings, as they came with the facts");
    assertThat(pastImports()).isEqualTo(imports);
    assertThat(get("/audit"))
        .contains("Changed the cost of an hour of work from 46 to 80")
        .contains("Changed the business days from MON, TUE, WED, THU, FRI to MON, TUE, WED, THU");
  }

  @Test
  void one_can_look_at_an_earlier_version_and_put_it_in_force_again() {
    var before = get("/map.csv");
    send("/settings", "default_hourly_cost", "80", "target_rate", "120");
    int now = number();
    assertThat(get("/map.csv")).isNotEqualTo(before);

    var look = get("/settings?version=1");
    assertThat(look)
        .contains("Below stands version 1, with what would change. Nothing has changed yet")
        .contains("name=\"default_hourly_cost\" type=\"text\" value=\"46\"", "In force: 80.")
        .containsPattern("\\d+ clients of 48 would move");
    assertThat(number()).isEqualTo(now);

    post("/settings", fields(look));

    assertThat(owner.path()).isEqualTo("/settings?done=kept");
    assertThat(get("/map.csv")).isEqualTo(before);
    assertThat(number()).isEqualTo(now + 1);
    assertThat(history())
        .contains("Version 1 again<br>Changed the target rate from 120 to 90")
        .contains("Changed the cost of an hour of work from 80 to 46");
    assertThat(get("/settings?version=999")).contains("There is no such version");
  }

  @Test
  void an_undone_import_leaves_the_settings_as_they_are() {
    var technician = technician();
    send("/settings", "cost." + technician.id(), "61.5");
    send("/settings", "target_rate", "120");

    undoChangedCosts();

    assertThat(technician()).isEqualTo(technician);
    assertThat(get("/settings")).contains("name=\"target_rate\" type=\"text\" value=\"120\"");
  }

  @Test
  void facts_follow_a_change_that_failed_after_the_book_had_kept_it_though_nobody_looks() {
    var kept = new SettingsText("Harbour IT", "currency: EUR\ntarget_rate: 131\n");
    var by = new Signature(Optional.empty(), "Cut Off", "192.0.2.1");

    assertThatThrownBy(() ->
            change(
                kept,
                List.of(),
                () -> {
                  tamis.part(SettingsVersions.class).keep(kept, by);
                  throw new UncheckedIOException(new IOException("the disk is full"));
                }))
        .isInstanceOf(UncheckedIOException.class);

    TamisProcess.await(
        "the facts carry them", () -> target().equals(Optional.of(Amount.of("131", "EUR"))));
    assertThat(get("/settings")).contains("value=\"131\"", "Cut Off");
    assertThat(get("/import")).doesNotContain("Cut Off");
  }

  @Test
  void costs_that_are_refused_change_nothing_and_no_version_is_kept() {
    var before = facts().versionInForce(data());
    var impossible =
        new Technician(technician().id(), technician().name(), Optional.of(Amount.of("-1", "EUR")));

    var done =
        change(
            new SettingsText("Harbour IT", "currency: EUR\ntarget_rate: 132\n"),
            List.of(impossible),
            () -> {
              throw new AssertionError("nothing is to be kept");
            });

    assertThat(done).isEqualTo(new SettingsInForce.Change.Refused(1));
    assertThat(facts().versionInForce(data())).isEqualTo(before);
  }

  private static SettingsInForce.Change change(
      SettingsText settings, List<Technician> costs, Runnable keep) {
    return tamis.inPortfolio(() ->
        tamis
            .part(SettingsInForce.class)
            .change(
                facts().versionInForce(data()).orElseThrow(),
                settings,
                costs,
                "costs",
                "Cut Off",
                keep));
  }

  private static Optional<Amount> target() {
    return facts().settings(data()).orElseThrow().hourlyRates().target();
  }

  private static Facts facts() {
    return tamis.part(Facts.class);
  }

  private static Path data() {
    return tamis.part(ServerSettings.class).data();
  }

  private static Technician technician() {
    return facts().technicians(data()).getFirst();
  }

  private static String pastImports() {
    var page = get("/import");
    return page.substring(page.indexOf("Past imports"), page.indexOf("Saved mappings"));
  }

  private static String history() {
    var page = get("/settings");
    return page.substring(page.indexOf("Who changed what"));
  }

  /// Of the version in force.
  private static int number() {
    return tamis.inPortfolio(
        () -> tamis.part(SettingsVersions.class).inForce().orElseThrow().number());
  }

  @Test
  void a_technicians_cost_counts_from_the_day_of_the_change() {
    var technician = technician();
    get("/settings");
    int version = number();

    send("/settings", "cost." + technician.id(), "61,5");

    assertThat(owner.path()).isEqualTo("/settings?done=kept-costs");
    assertThat(technician().hourlyCost()).contains(Amount.of("61.5", "EUR"));
    assertThat(number()).isEqualTo(version);
    assertThat(get("/import")).contains("Technicians’ costs changed by Olive Owner");
    assertThat(get("/audit")).contains("Changed what an hour of " + technician.name() + " costs");
  }

  @Test
  void closed_days_of_ones_own_count_as_after_hours_and_stay_as_they_were_written() {
    var days = "2025-06-10 2025-06-11, 2025-06-12; 12-26";

    var tried = send("/settings/preview", "closed", days).body();
    send("/settings", "closed", days);

    var share = "After-hours share</th>";
    assertThat(tried.substring(tried.indexOf(share), tried.indexOf("</tr>", tried.indexOf(share))))
        .matches("(?s).*>1%<.*>2%<.*");
    assertThat(get("/settings")).contains("value=\"12-26, 2025-06-10, 2025-06-11, 2025-06-12\"");
    assertThat(get("/audit"))
        .contains("Changed the closed days from “” to “12-26, 2025-06-10, 2025-06-11, 2025-06-12”");
  }

  @Test
  void faults_are_named_in_place_and_what_was_typed_stays() {
    var answer =
        send(
            "/settings",
            "street_rate",
            "dear",
            "to",
            "07:00",
            "name",
            "",
            "cost.T1",
            "x",
            "closed",
            "2026-02-30");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("dear isn’t an amount; a number such as 90 is accepted.", "value=\"dear\"")
        .contains("07:00 isn’t a time after the one at which you open", "value=\"07:00\"")
        .contains("2026-02-30 holds something that isn’t a day")
        .contains("Say what the firm is called.");
    assertThat(send("/settings/preview", "street_rate", "dear").body())
        .contains("First mend what is marked above");
  }

  @Test
  void somebody_elses_change_meanwhile_is_noticed_and_said() {
    var mine = fields(get("/settings"));
    send("/settings", "target_rate", "95");

    mine.put("street_rate", "85");
    var answer = post("/settings", mine);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("somebody changed the settings", "value=\"85\"", "In force: 95.");
  }

  @Test
  void nothing_is_kept_where_nothing_was_changed() {
    get("/settings");
    int version = number();

    send("/settings");

    assertThat(owner.path()).isEqualTo("/settings?done=same");
    assertThat(number()).isEqualTo(version);
  }

  @Test
  void a_french_reader_sees_and_writes_a_decimal_comma() {
    owner.post("/account", "name", "Olive Owner", "language", "fr");
    try {
      assertThat(get("/settings")).contains("value=\"39,5\"").doesNotContain("value=\"39.5\"");

      send("/settings");
      assertThat(owner.path()).isEqualTo("/settings?done=same");

      send("/settings", "target_rate", "90,5");
      assertThat(get("/settings")).contains("value=\"90,5\"");
    } finally {
      owner.post("/account", "name", "Olive Owner", "language", "en");
    }
  }

  @Test
  void a_bookkeeper_and_a_technician_do_not_see_it() {
    for (var role : new String[] {"bookkeeper", "technician"}) {
      var other = tamis.browserOfNew(role);
      assertThat(other.get("/settings").statusCode()).as(role).isEqualTo(403);
    }
  }

  private static String figure(String measure, String page) {
    var found =
        Pattern.compile(
                Pattern.quote(measure)
                    + "</th><td class=\"number\">[^<]*</td><td class=\"number\">([^<]*)</td>")
            .matcher(page);
    return found.find() ? found.group(1) : "";
  }

  private static HttpResponse<String> send(String path, String... changed) {
    var fields = fields(get("/settings"));
    for (int i = 0; i < changed.length; i += 2) {
      fields.put(changed[i], changed[i + 1]);
    }
    return post(path, fields);
  }

  private static HttpResponse<String> post(String path, Map<String, String> fields) {
    return owner.post(
        path,
        fields.entrySet().stream()
            .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
            .toArray(String[]::new));
  }

  /// What a browser would send of the form as it is shown.
  static Map<String, String> fields(String page) {
    var fields = new LinkedHashMap<String, String>();
    Pattern.compile("<input [^>]*name=\"([^\"]+)\"[^>]*>")
        .matcher(page.substring(page.indexOf("class=\"settings\"")))
        .results()
        .filter(input -> !input.group(1).equals("_csrf"))
        .filter(input -> !input.group().contains("checkbox") || input.group().contains(" checked"))
        .forEach(input -> fields.put(input.group(1), value(input.group())));
    fields.put("country", "FR");
    return fields;
  }

  private static String value(String input) {
    var found = Pattern.compile(" value=\"([^\"]*)\"").matcher(input);
    return found.find() ? found.group(1) : "";
  }

  private static String get(String path) {
    return owner.get(path).body();
  }
}
