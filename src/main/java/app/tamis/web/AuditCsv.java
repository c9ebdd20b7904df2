package app.tamis.web;

import app.tamis.basics.Words;
import app.tamis.identity.AuditEntry;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The trail as a file for a spreadsheet.
final class AuditCsv {

  /// Without it, some spreadsheets take accents for another encoding.
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private AuditCsv() {}

  static String of(List<AuditEntry> entries, Words words) {
    var head =
        words.list("audit.at", "audit.who", "audit.kind", "audit.what", "audit.address").stream();
    return BYTE_ORDER_MARK
        + line(head)
        + entries.stream()
            .map(entry ->
                line(
                    Stream.of(
                        entry.at().toString(),
                        AuditWords.who(entry, words),
                        AuditWords.kind(entry.kind(), words),
                        AuditWords.what(entry, words),
                        entry.address())))
            .collect(Collectors.joining());
  }

  private static String line(Stream<String> cells) {
    return cells.map(AuditCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /// A spreadsheet would compute what begins like a formula.
  private static String cell(String text) {
    var harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }
}
