import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Splits a made portfolio into what would have been exported each month: `java Months.java FOLDER TO
/// KEPT` makes TO/2024-01, TO/2024-02 and so on of the last KEPT months, and TO/first of all before
/// them. What has no date of its own (clients, technicians, contracts) stands in each of them, as in
/// real exports.
static final String FIRST = "first";

void main(String[] arguments) throws IOException {
  var from = Path.of(arguments[0]);
  var to = Path.of(arguments[1]);
  var invoices = new HashMap<String, String>();
  try (var rows = Files.lines(from.resolve("invoices.csv"))) {
    rows.skip(1).forEach(row -> {
      var cells = row.split(",");
      invoices.put(cells[0], cells[2].substring(0, 7));
    });
  }
  var dated =
      Map.of(
          "invoices.csv", "issued_on",
          "payments.csv", "paid_on",
          "tickets.csv", "opened_at",
          "time_entries.csv", "started_at",
          "calls.csv", "started_at",
          "advice.csv", "given_on",
          "reactions.csv", "at",
          "surveys.csv", "answered_at",
          "referrals.csv", "referred_on",
          "work_done.csv", "done_on");
  var all = invoices.values().stream().distinct().sorted().toList();
  int kept = Math.min(all.size(), Integer.parseInt(arguments[2]));
  var months = new ArrayList<>(all.subList(all.size() - kept, all.size()));
  invoices.replaceAll((_, month) -> months.contains(month) ? month : FIRST);
  if (kept < all.size()) {
    months.addFirst(FIRST);
  }
  for (var month : months) {
    Files.createDirectories(to.resolve(month));
  }
  List<Path> files;
  try (var there = Files.list(from)) {
    files = there.toList();
  }
  for (var file : files) {
    var name = file.getFileName().toString();
    if (name.equals("invoice_lines.csv") || dated.containsKey(name)) {
      split(file, to, months, invoices, dated.get(name));
    } else {
      for (var month : months) {
        Files.copy(file, to.resolve(month).resolve(name));
      }
    }
  }
}

/// What lies after the last month's bills goes with those, and what lies before all with the first.
void split(
    Path file, Path to, List<String> months, Map<String, String> invoices, String column)
    throws IOException {
  var writers = new HashMap<String, BufferedWriter>();
  try (var rows = Files.newBufferedReader(file)) {
    var header = rows.readLine();
    int place = column == null ? -1 : List.of(header.split(",")).indexOf(column);
    for (var row = rows.readLine(); row != null; row = rows.readLine()) {
      var cells = row.split(",", Math.max(place, 0) + 2);
      var month = column == null ? invoices.get(cells[0]) : cells[place].substring(0, 7);
      var name =
          months.contains(month)
              ? month
              : month.compareTo(months.getLast()) > 0 ? months.getLast() : months.getFirst();
      var writer = writers.get(name);
      if (writer == null) {
        writer = Files.newBufferedWriter(to.resolve(name).resolve(file.getFileName()));
        writer.write(header + "\n");
        writers.put(name, writer);
      }
      writer.write(row + "\n");
    }
  }
  for (var writer : writers.values()) {
    writer.close();
  }
}
