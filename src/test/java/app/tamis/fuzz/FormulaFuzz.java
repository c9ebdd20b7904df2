package app.tamis.fuzz;

import app.tamis.basics.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What stands within a mapping's texts, a line each: a formula, a regular expression, ways to
/// write dates and numbers, a pattern of values.
public final class FormulaFuzz {

  private static final int LINES = 5;

  private FormulaFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    var lines = new String(input, StandardCharsets.UTF_8).lines().limit(LINES).toList();
    Trying.once(folder -> Mapped.used(mapping(lines), folder));
  }

  private static String mapping(List<String> lines) {
    return """
    dates: %3$s
    numbers: %4$s
    tables:
      clients: {columns: {client_id: {from: a, take: %2$s}, name: b}}
      time_entries:
        where: {c: [%5$s]}
        columns: {time_entry_id: d, client_id: a, started_at: e, minutes: {formula: %1$s}}
      tickets:
        where: {c: {not: [%5$s]}}
        columns: {ticket_id: d, client_id: a, opened_at: {from: e, time: %3$s}}
      invoices: {columns: {invoice_id: d, client_id: a, issued_on: e, total: {from: f, number: %4$s}}}
    """
        .formatted(line(lines, 0), line(lines, 1), line(lines, 2), line(lines, 3), line(lines, 4));
  }

  private static String line(List<String> lines, int number) {
    return YamlWriter.quoted(number < lines.size() ? lines.get(number) : "a");
  }
}
