package app.tamis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The story that the method tells is true in the sample's last twelve months.
class StoryTests {

  private static final String YEAR = "2025-";

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
    var revenue = revenue();

    assertThat(share(revenue, DRAINS::contains)).isCloseTo(0.25, within(0.02));
  }

  @Test
  void the_same_nine_take_two_fifths_of_the_time() throws IOException {
    var minutes = new HashMap<String, Double>();

    made.rows("time_entries").stream()
        .filter(row -> row.getField("started_at").startsWith(YEAR))
        .forEach(row ->
            minutes.merge(
                names.get(row.getField("client_id")),
                Double.valueOf(row.getField("minutes")),
                Double::sum));

    assertThat(share(minutes, DRAINS::contains)).isCloseTo(0.40, within(0.02));
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
    assertThat(owed / (revenue().getOrDefault("Quai Nord Logistics", 0.0) / 12)).isGreaterThan(3.3);
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

  private Map<String, Double> revenue() throws IOException {
    var clients = new HashMap<String, String>();
    made.rows("invoices").stream()
        .filter(row -> row.getField("issued_on").startsWith(YEAR))
        .forEach(row -> clients.put(row.getField("invoice_id"), row.getField("client_id")));
    var revenue = new HashMap<String, Double>();
    made.rows("invoice_lines").stream()
        .filter(row -> clients.containsKey(row.getField("invoice_id")))
        .forEach(row ->
            revenue.merge(
                names.get(clients.get(row.getField("invoice_id"))),
                Double.parseDouble(row.getField("quantity"))
                    * Double.parseDouble(row.getField("unit_price")),
                Double::sum));
    return revenue;
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
