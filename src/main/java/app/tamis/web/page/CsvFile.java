package app.tamis.web.page;

import app.tamis.csv.CsvForm;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    var text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    var rows = CsvForm.forSpreadsheets(',').to(text);
    lines.forEach(rows::add);
    rows.flush();
    return text.toString();
  }
}
