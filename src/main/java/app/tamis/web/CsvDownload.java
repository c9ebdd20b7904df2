package app.tamis.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A table as a file for a spreadsheet.
final class CsvDownload {

  /// Without it, some spreadsheets take accents for another encoding.
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private CsvDownload() {}

  static ResponseEntity<byte[]> of(String fileName, List<List<String>> lines) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(fileName).build().toString())
        .body(text(lines).getBytes(StandardCharsets.UTF_8));
  }

  static String text(List<List<String>> lines) {
    return BYTE_ORDER_MARK + lines.stream().map(CsvDownload::line).collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvDownload::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /// A spreadsheet would compute what begins like a formula; a negative number may.
  private static String cell(String text) {
    boolean formula = text.matches("(?s)[=+\\-@\\t\\r].*") && !text.matches("-?\\d+(\\.\\d+)?");
    var harmless = formula ? "'" + text : text;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }
}
