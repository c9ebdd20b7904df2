package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.fleet.ComparisonFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages of portfolios that lack something that the sample has.
@SuppressWarnings("NullAway.Init") // each test begins with a portfolio
class OtherPortfoliosTests {

  private static final String NAME = "Transports Ricci";

  @TempDir Path folder;
  private RunningTamis tamis;
  private Browser owner;

  @AfterEach
  void close() {
    tamis.close();
  }

  @Test
  void a_client_whose_payments_are_missing_is_a_first_guess_until_it_is_said_to_have_paid_nothing()
      throws IOException {
    var id = idOf(NAME);
    var bills = billsOf(id);
    open(
        "payments.csv",
        lines -> lines.filter(line -> bills.stream().noneMatch(bill -> line.contains(bill + ","))));

    assertThat(get("/"))
        .contains(NAME + " has ", " bills due and no payment at all: is an export missing?")
        .containsPattern(NAME + " <small><b>[A-D]\\?</b> ")
        .contains("First guess; to settle it: its payments.", "href=\"/settings\"");
    assertThat(get(tamis.path(new ClientId(id))))
        .contains("A first guess", "Is an export of payments missing?")
        .containsPattern("<p class=\"letter\" aria-hidden=\"true\">[A-D]\\?</p>");
    assertThat(get("/clients.csv")).containsPattern("\"" + NAME + "\",\"[A-D]\\?\"");
    assertThat(get("/settings"))
        .contains(NAME + " has really paid nothing of ", "name=\"paid-nothing." + id + "\"");

    owner.get("/settings");
    var tried = owner.post("/settings/preview", sent("paid-nothing." + id, "on"));
    assertThat(tried.body()).contains("would move");
    owner.get("/settings");
    owner.post("/settings", sent("paid-nothing." + id, "on"));

    assertThat(owner.path()).isEqualTo("/settings?done=kept");
    assertThat(get("/")).doesNotContain("no payment at all");
    assertThat(get(tamis.path(new ClientId(id))))
        .contains("Has owed ")
        .doesNotContain("A first guess");
    assertThat(get("/settings"))
        .contains("name=\"paid-nothing." + id + "\" value=\"on\" checked")
        .contains(NAME + " has really paid nothing");
    assertThat(get("/audit")).contains("Said whose payments are all on record: " + id);
  }

  @Test
  void figures_made_for_the_euro_stand_in_no_other_currency() throws IOException {
    open(
        "portfolio.yaml",
        _ ->
            Stream.of("name: Quay IT", "currency: GBP", "country: GB", "time_zone: Europe/London"));

    assertThat(get("/")).contains("/month · ", "£").doesNotContain("€");
    assertThat(get("/settings"))
        .contains("GBP – British Pound")
        .containsPattern(
            "name=\"target_rate\" type=\"text\" value=\"\"[^§]*Left empty, what an hour of labour usually costs on your bills stands in: £\\d+")
        .contains("Left empty, half the target rate stands in: £")
        .contains("Left empty, it stays unknown, and no managed agreement can be priced.");

    owner.get("/account");
    owner.post("/account", "name", "Olive Owner", "language", "fr");
    assertThat(get("/")).containsPattern("\\d\\h£/mois").doesNotContain("£GB");
  }

  @Test
  void without_hours_the_board_says_what_to_bring() throws IOException {
    open("time_entries.csv", lines -> lines.limit(1));

    assertThat(get("/"))
        .contains("None of your 48 clients can be graded yet.", "Bring time entries.")
        .contains("href=\"/import\"")
        .doesNotContain("is a D");
    assertThat(get("/map")).contains("None of your 48 clients can be graded yet.");

    owner.get("/beside");
    var beside =
        owner.postFile("/beside", "comparison.json", ComparisonFixture.file().text()).body();
    assertThat(beside)
        .contains("Yours isn’t known.", "<a href=\"/import\">Bring time entries</a>")
        .containsPattern("Days late</h2>\\s*<p class=\"own\"><span[^>]*>Yours: </span>\\d");
  }

  /// The sample, but for one file.
  private void open(String file, Function<Stream<String>, Stream<String>> changed)
      throws IOException {
    var sample = Path.of("samples/harbour");
    try (var files = Files.list(sample)) {
      for (var each : files.toList()) {
        var name = each.getFileName().toString();
        if (!name.equals(file)) {
          Files.copy(each, folder.resolve(name));
        }
      }
    }
    try (var lines = Files.lines(sample.resolve(file))) {
      Files.write(folder.resolve(file), changed.apply(lines).toList());
    }
    tamis = Harbour.startOnFolder(folder);
    owner = tamis.ownersBrowser();
  }

  private static String idOf(String client) throws IOException {
    return rows("clients.csv")
        .filter(line -> line.contains(client))
        .findFirst()
        .orElseThrow()
        .split(",", 2)[0];
  }

  private static List<String> billsOf(String client) throws IOException {
    return rows("invoices.csv")
        .filter(line -> line.split(",", -1)[1].equals(client))
        .map(line -> line.split(",", 2)[0])
        .toList();
  }

  private static Stream<String> rows(String file) throws IOException {
    return Files.readAllLines(Path.of("samples/harbour").resolve(file)).stream();
  }

  private String get(String path) {
    return owner.get(path).body();
  }

  /// All fields of the settings as they stand, but for one.
  private String[] sent(String field, String value) {
    var fields = SettingsTests.fields(get("/settings"));
    fields.put(field, value);
    return fields.entrySet().stream()
        .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
        .toArray(String[]::new);
  }
}
