package app.tamis.web.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers with a file for a spreadsheet.
public final class CsvFile {

  /// Without it, some spreadsheets take accents for another encoding.
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private CsvFile() {}

  /// @param lines the headings first
  public static ResponseEntity<byte[]> named(String name, List<List<String>> lines) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name.replaceAll("[^\\w.-]", "_"))
                .build()
                .toString())
        .body(text(lines).getBytes(StandardCharsets.UTF_8));
  }

  public static String text(List<List<String>> lines) {
    return BYTE_ORDER_MARK + lines.stream().map(CsvFile::line).collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvFile::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /// A spreadsheet would compute what begins like a formula; a number may begin with a minus.
  private static String cell(String text) {
    if (text.matches("-?\\d+(\\.\\d+)?")) {
      return text;
    }
    var harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }
}
