package app.tamis.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers with a file for a spreadsheet.
final class CsvFile {

  private CsvFile() {}

  static ResponseEntity<byte[]> named(String name, String text) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name.replaceAll("[^\\w.-]", "_"))
                .build()
                .toString())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
