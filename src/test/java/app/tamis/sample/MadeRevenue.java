package app.tamis.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/// What clients brought in 2025, worked out here anew: a fee counts in the months that it lasts,
/// everything else in the month of its bill.
final class MadeRevenue {

  private static final YearMonth JANUARY = YearMonth.of(2025, 1);
  private static final YearMonth DECEMBER = YearMonth.of(2025, 12);

  /// Longer than a year and a month no fee lasts by itself.
  private static final int LONGEST = 13;

  private record Bill(String client, YearMonth month) {}

  private final Map<String, Double> revenue = new HashMap<>();
  private final Map<String, Double> passedOn = new HashMap<>();
  private final Map<String, NavigableMap<YearMonth, Double>> fees = new HashMap<>();

  private MadeRevenue() {}

  static MadeRevenue of(MadeFolder made) throws IOException {
    var names = new HashMap<String, String>();
    made.rows("clients").forEach(row -> names.put(row.getField("client_id"), row.getField("name")));
    var bills = new HashMap<String, Bill>();
    for (var row : made.rows("invoices")) {
      var month = YearMonth.parse(row.getField("issued_on").substring(0, 7));
      String client = names.getOrDefault(row.getField("client_id"), "");
      bills.put(row.getField("invoice_id"), new Bill(client, month));
    }
    var sums = new MadeRevenue();
    for (var line : made.rows("invoice_lines")) {
      sums.add(line, Objects.requireNonNull(bills.get(line.getField("invoice_id"))));
    }
    sums.fees.forEach(sums::spread);
    return sums;
  }

  /// By name, in euros.
  Map<String, Double> byClient() {
    return Map.copyOf(revenue);
  }

  /// Without what suppliers got.
  double net(String client) {
    return revenue.getOrDefault(client, 0.0) - passedOn.getOrDefault(client, 0.0);
  }

  private void add(NamedCsvRecord line, Bill bill) {
    double amount = number(line, "quantity") * number(line, "unit_price");
    if (!line.getField("period_from").isEmpty()) {
      var from = YearMonth.parse(line.getField("period_from").substring(0, 7));
      var to = YearMonth.parse(line.getField("period_to").substring(0, 7));
      bring(bill.client(), amount, from, (int) from.until(to, ChronoUnit.MONTHS) + 1);
    } else if (line.getField("kind").equals("recurring")) {
      fees.computeIfAbsent(bill.client(), _ -> new TreeMap<>())
          .merge(bill.month(), amount, Double::sum);
    } else {
      bring(bill.client(), amount, bill.month(), 1);
      if (bill.month().getYear() == 2025) {
        passedOn.merge(bill.client(), number(line, "quantity") * cost(line), Double::sum);
      }
    }
  }

  /// A fee lasts until the next one; the last as long as those before it usually did.
  private void spread(String client, NavigableMap<YearMonth, Double> byMonth) {
    var months = List.copyOf(byMonth.keySet());
    var lasted =
        months.stream()
            .limit(months.size() - 1L)
            .map(month -> (int) month.until(byMonth.higherKey(month), ChronoUnit.MONTHS))
            .map(length -> Math.min(LONGEST, length))
            .toList();
    byMonth.forEach((month, amount) -> {
      int number = months.indexOf(month);
      int lasts = number < lasted.size() ? lasted.get(number) : usual(lasted, month);
      bring(client, amount, month, lasts);
    });
  }

  private static int usual(List<Integer> lasted, YearMonth only) {
    if (lasted.isEmpty()) {
      return only.plusMonths(3).isAfter(DECEMBER) ? 1 : 12;
    }
    return lasted.stream().sorted().toList().get((lasted.size() - 1) / 2);
  }

  private void bring(String client, double amount, YearMonth from, int months) {
    for (int i = 0; i < months; i++) {
      var month = from.plusMonths(i);
      if (!month.isBefore(JANUARY) && !month.isAfter(DECEMBER)) {
        revenue.merge(client, amount / months, Double::sum);
      }
    }
  }

  private static double cost(NamedCsvRecord line) {
    double price = number(line, "unit_price");
    return switch (line.getField("kind")) {
      case "hardware" ->
          line.getField("unit_cost").isEmpty() ? 0.85 * price : number(line, "unit_cost");
      case "licence" -> number(line, "unit_cost");
      default -> 0;
    };
  }

  private static double number(NamedCsvRecord line, String column) {
    return Double.parseDouble(line.getField(column));
  }
}
