package app.tamis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The story that the method tells is true in the sample's last twelve months.
class StoryTests {

  private static final String YEAR = "2025-";

  /// Ninety minutes a month at 46 euros.
  private static final double OVERHEAD = 69;

  /// The clients that the cast means to be D.
  private static final Set<String> DRAINS =
      Set.of(
          "Quai Nord Logistics",
          "Hôtel Belvédère",
          "Groupe Ferrand",
          "Meubles Quémeneur",
          "Marée Express",
          "Pêcheries Le Bihan",
          "Riviera Car Hire",
          "Brasserie du Large",
          "Taxis Azur");

  @TempDir Path folder;
  private MadeFolder made;
  private final Map<String, String> names = new HashMap<>();

  @BeforeEach
  void makeHarbour() throws IOException {
    made = MadeFolder.write(folder, 48, 24, 1, 1);
    made.rows("clients").forEach(row -> names.put(row.getField("client_id"), row.getField("name")));
  }

  @Test
  void nine_clients_bring_a_quarter_of_the_revenue() throws IOException {
    var revenue = MadeRevenue.of(made).byClient();

    assertThat(share(revenue, DRAINS::contains)).isCloseTo(0.25, within(0.02));
  }

  @Test
  void the_same_nine_take_two_fifths_of_the_time() throws IOException {
    assertThat(share(minutes(), DRAINS::contains)).isCloseTo(0.40, within(0.02));
  }

  @Test
  void technicians_write_down_three_quarters_of_the_hours_that_they_are_paid_for()
      throws IOException {
    var months = new HashSet<String>();
    made.rows("time_entries").stream()
        .filter(row -> row.getField("started_at").startsWith(YEAR))
        .forEach(row ->
            months.add(row.getField("technician_id") + row.getField("started_at").substring(0, 7)));

    double written = minutes().values().stream().mapToDouble(Double::doubleValue).sum() / 60;

    assertThat(written / (140 * months.size())).isBetween(0.65, 0.80);
  }

  @Test
  void a_big_and_charming_one_costs_more_than_it_brings() throws IOException {
    double net = MadeRevenue.of(made).net("Thalasso Bel-Air");

    double hours = minutes().getOrDefault("Thalasso Bel-Air", 0.0) / 60;

    assertThat(net).isGreaterThan(30_000);
    assertThat(net / hours).isLessThan(45);
    assertThat(averages("surveys", "score", "Thalasso Bel-Air")).isGreaterThan(90);
  }

  @Test
  void a_nice_one_says_nothing() throws IOException {
    var answered =
        made.rows("advice").stream()
            .filter(row -> isOf("Seaview Lettings", row.getField("client_id")))
            .map(row -> row.getField("response"))
            .distinct();

    assertThat(answered).containsExactly("");
    assertThat(made.rows("surveys"))
        .noneMatch(row -> isOf("Seaview Lettings", row.getField("client_id")));
    assertThat(averages("reactions", "reaction", "Seaview Lettings")).isBetween(0.0, 0.4);
  }

  @Test
  void administration_eats_up_a_third_of_what_the_smallest_bring_and_a_fifth_of_what_the_small_do()
      throws IOException {
    var revenue = MadeRevenue.of(made);

    assertThat(OVERHEAD / (revenue.net("Boulangerie Kerlo") / 12)).isGreaterThan(0.30);
    assertThat(OVERHEAD / (revenue.net("Anne et Goulven Cariou") / 12)).isGreaterThan(0.30);
    for (String small :
        List.of("Fleuriste Pivoine & Cie", "Librairie L'Encre marine", "Taxis Azur")) {
      assertThat(OVERHEAD / (revenue.net(small) / 12)).as(small).isBetween(0.165, 0.27);
    }
  }

  @Test
  void fees_come_by_the_year_and_the_quarter_too() throws IOException {
    assertThat(feeMonths("École de voile L'Écume")).containsExactly("2024-01", "2025-01");
    assertThat(feeMonths("St Brendan's School")).containsExactly("2024-09", "2025-09");
    assertThat(feeMonths("Harbour Pilots Cooperative"))
        .containsExactly(
            "2024-01", "2024-04", "2024-07", "2024-10", "2025-01", "2025-04", "2025-07", "2025-10");
    assertThat(made.values("invoice_lines", "period_to"))
        .containsExactlyInAnyOrder("", "2024-12-31", "2025-12-31");
  }

  @Test
  void the_kind_of_a_line_is_unknown_for_two() throws IOException {
    assertThat(unknown("Imprimerie Kerouanton")).isBetween(0.05, 0.18);
    assertThat(unknown("Camping des Dunes")).isGreaterThan(0.25);
  }

  @Test
  void one_who_rings_at_night_owes_more_than_three_months() throws IOException {
    double owed = overdue("Quai Nord Logistics");

    long nights =
        made.rows("tickets").stream()
            .filter(row -> isOf("Quai Nord Logistics", row.getField("client_id")))
            .filter(row -> row.getField("opened_at").startsWith(YEAR))
            .filter(row -> row.getField("opened_at").substring(11).compareTo("20:00") >= 0)
            .count();
    double aMonth = MadeRevenue.of(made).byClient().getOrDefault("Quai Nord Logistics", 0.0) / 12;
    assertThat(owed / aMonth).isGreaterThan(3.3);
    assertThat(nights).isGreaterThan(10);
  }

  @Test
  void a_cousin_tinkers() throws IOException {
    var incidents =
        made.rows("tickets").stream()
            .filter(row -> isOf("Pêcheries Le Bihan", row.getField("client_id")))
            .filter(row -> row.getField("kind").equals("incident"))
            .toList();

    long tampered =
        incidents.stream().filter(row -> row.getField("tampered").equals("true")).count();

    assertThat((double) tampered / incidents.size()).isBetween(0.18, 0.28);
  }

  @Test
  void everybody_has_paid_something() throws IOException {
    var billed = new HashMap<String, String>();
    made.rows("invoices")
        .forEach(row -> billed.put(row.getField("invoice_id"), row.getField("client_id")));

    var payers = new HashSet<String>();
    made.rows("payments").forEach(row -> payers.add(billed.get(row.getField("invoice_id"))));

    assertThat(payers).containsAll(billed.values());
  }

  private Map<String, Double> minutes() throws IOException {
    var minutes = new HashMap<String, Double>();
    made.rows("time_entries").stream()
        .filter(row -> row.getField("started_at").startsWith(YEAR))
        .forEach(row ->
            minutes.merge(
                names.get(row.getField("client_id")),
                Double.valueOf(row.getField("minutes")),
                Double::sum));
    return minutes;
  }

  private double averages(String table, String column, String client) throws IOException {
    return made.rows(table).stream()
        .filter(row -> isOf(client, row.getField("client_id")))
        .mapToDouble(row -> Double.parseDouble(row.getField(column)))
        .average()
        .orElseThrow();
  }

  private SortedSet<String> feeMonths(String client) throws IOException {
    var bills = bills(client);
    var months = new TreeSet<String>();
    made.rows("invoice_lines").stream()
        .filter(row -> row.getField("kind").equals("recurring"))
        .map(row -> bills.get(row.getField("invoice_id")))
        .filter(Objects::nonNull)
        .forEach(day -> months.add(day.substring(0, 7)));
    return months;
  }

  /// The share of lines without a kind in what the client is billed for.
  private double unknown(String client) throws IOException {
    var bills = bills(client);
    var amounts = new HashMap<String, Double>();
    made.rows("invoice_lines").stream()
        .filter(row -> bills.containsKey(row.getField("invoice_id")))
        .forEach(row ->
            amounts.merge(
                row.getField("kind"),
                Double.parseDouble(row.getField("quantity"))
                    * Double.parseDouble(row.getField("unit_price")),
                Double::sum));
    return share(amounts, String::isEmpty);
  }

  /// Days of issue, by id.
  private Map<String, String> bills(String client) throws IOException {
    var bills = new HashMap<String, String>();
    made.rows("invoices").stream()
        .filter(row -> isOf(client, row.getField("client_id")))
        .forEach(row -> bills.put(row.getField("invoice_id"), row.getField("issued_on")));
    return bills;
  }

  /// Without tax, at the end.
  private double overdue(String client) throws IOException {
    var unpaid = new HashMap<String, Double>();
    made.rows("invoices").stream()
        .filter(row -> isOf(client, row.getField("client_id")))
        .filter(row -> row.getField("due_on").compareTo("2025-12-31") <= 0)
        .forEach(row ->
            unpaid.put(row.getField("invoice_id"), Double.parseDouble(row.getField("total"))));
    made.rows("payments")
        .forEach(row ->
            unpaid.computeIfPresent(
                row.getField("invoice_id"),
                (id, total) -> total - Double.parseDouble(row.getField("amount"))));
    return unpaid.values().stream().mapToDouble(amount -> amount / 1.2).sum();
  }

  private boolean isOf(String client, String id) {
    return client.equals(names.get(id));
  }

  private static double share(Map<String, Double> amounts, Predicate<String> which) {
    double whole = amounts.values().stream().mapToDouble(Double::doubleValue).sum();
    return amounts.entrySet().stream()
            .filter(entry -> which.test(entry.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .sum()
        / whole;
  }
}
