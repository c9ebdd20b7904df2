package app.tamis.web.audit;

import app.tamis.basics.Words;
import app.tamis.trail.TrailEntry;
import app.tamis.web.page.CsvFile;
import java.util.List;
import java.util.stream.Stream;

/// The trail as a file for a spreadsheet.
final class AuditCsv {

  private AuditCsv() {}

  static String of(List<TrailEntry> entries, Words words) {
    var head = words.list("audit.at", "audit.who", "audit.kind", "audit.what", "audit.address");
    var lines =
        entries.stream()
            .map(entry ->
                List.of(
                    entry.at().toString(),
                    AuditWords.who(entry, words),
                    AuditWords.kind(entry.kind(), words),
                    AuditWords.what(entry, words),
                    entry.address()));
    return CsvFile.text(Stream.concat(Stream.of(head), lines).toList());
  }
}
