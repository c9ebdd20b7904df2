package app.tamis.web;

import app.tamis.csv.CsvForm;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.gradebook.Standings;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The year after the sample ends: its last one once more, without a client who leaves, while
/// another has a project of so many hours each month.
final class NextYear {

  private static final Path SAMPLE = Path.of("samples/harbour");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T.*)?");
  private static final int MINUTES = 60;

  private final String gone;
  private final LocalDate lastDay;
  private final String busy;
  private final int hours;
  private final Set<String> invoices = new HashSet<>();
  private final Set<String> tickets = new HashSet<>();

  /// @param gone has no record after its last day
  /// @param busy has a project of so many hours in each month after it
  NextYear(String gone, LocalDate lastDay, String busy, int hours) {
    this.gone = gone;
    this.lastDay = lastDay;
    this.busy = busy;
    this.hours = hours;
  }

  /// Brings its days up to one into force.
  void into(RunningTamis tamis, LocalDate upTo) {
    try (var facts = FactsFolder.open(folder(upTo))) {
      tamis.inPortfolio(() ->
          tamis
              .part(Facts.class)
              .importInto(
                  tamis.part(DataFolder.class).path(),
                  facts,
                  ImportOptions.STRICT,
                  reject -> {
                    throw new AssertionError(reject);
                  }));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tamis.part(Standings.class).settle();
  }

  private Path folder(LocalDate upTo) throws IOException {
    var folder = RunningTamis.newFolder();
    for (var same : List.of("clients.csv", "technicians.csv", "portfolio.yaml")) {
      Files.copy(SAMPLE.resolve(same), folder.resolve(same));
    }
    write(folder, "invoices", "issued_on", upTo, List.of("invoice_id", "number"));
    write(folder, "invoice_lines", "", upTo, List.of("invoice_id"));
    write(folder, "payments", "paid_on", upTo, List.of("payment_id", "invoice_id"));
    write(folder, "tickets", "opened_at", upTo, List.of("ticket_id"));
    write(folder, "time_entries", "started_at", upTo, List.of("time_entry_id", "ticket_id"));
    write(folder, "calls", "started_at", upTo, List.of("call_id"));
    return folder;
  }

  private void write(Path folder, String table, String day, LocalDate upTo, List<String> ids)
      throws IOException {
    var file = table + ".csv";
    var written = new ArrayList<List<String>>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(SAMPLE.resolve(file))) {
      for (var row : rows) {
        if (written.isEmpty()) {
          written.add(row.getHeader());
        }
        if (isKept(row, table, day, upTo)) {
          written.add(later(row, ids));
        }
      }
    }
    written.addAll(projects(table, upTo));
    try (var out = CsvForm.exact(',').to(Files.newBufferedWriter(folder.resolve(file)))) {
      written.forEach(out::add);
    }
  }

  private boolean isKept(NamedCsvRecord row, String table, String day, LocalDate upTo) {
    if (table.equals("invoice_lines")) {
      return invoices.contains(row.getField("invoice_id"));
    }
    if (table.equals("payments") && !invoices.contains(row.getField("invoice_id"))) {
      return false;
    }
    if (!row.getField(day).startsWith("2025-")) {
      return table.equals("payments") && row.getField(day).startsWith("2026-");
    }
    var on = LocalDate.parse(row.getField(day).substring(0, 10)).plusYears(1);
    boolean kept =
        !on.isAfter(upTo)
            && (table.equals("payments")
                || !row.getField("client_id").equals(gone)
                || !on.isAfter(lastDay));
    if (kept && table.equals("invoices")) {
      invoices.add(row.getField("invoice_id"));
    }
    if (kept && table.equals("tickets")) {
      tickets.add(row.getField("ticket_id"));
    }
    return kept;
  }

  /// The same a year later, under ids of its own.
  private List<String> later(NamedCsvRecord row, List<String> ids) {
    return row.getHeader().stream()
        .map(column -> later(column, row.getField(column), ids))
        .toList();
  }

  private String later(String column, String cell, List<String> ids) {
    if (ids.contains(column)) {
      boolean lost = column.equals("ticket_id") && !tickets.contains(cell);
      return cell.isEmpty() || lost ? "" : "N" + cell;
    }
    return DAY.matcher(cell).matches()
        ? LocalDate.parse(cell.substring(0, 10)).plusYears(1) + cell.substring(10)
        : cell;
  }

  private List<List<String>> projects(String table, LocalDate upTo) {
    var rows = new ArrayList<List<String>>();
    for (var month = YearMonth.from(lastDay).plusMonths(1);
        !month.isAfter(YearMonth.from(upTo));
        month = month.plusMonths(1)) {
      var at = month.atDay(2) + "T09:00:00";
      if (table.equals("tickets")) {
        rows.add(
            List.of("P" + month, busy, at, at, "portal", "normal", "project", "Move", "false"));
      } else if (table.equals("time_entries")) {
        var minutes = String.valueOf(hours * MINUTES);
        rows.add(List.of("P" + month, busy, at, minutes, "T1", "P" + month, "true", ""));
      }
    }
    return rows;
  }
}
