package app.tamis.web.handover;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers with a zip.
final class ZipFile {

  private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

  private ZipFile() {}

  static ResponseEntity<byte[]> named(String name, byte[] zip) {
    return ResponseEntity.ok()
        .contentType(ZIP)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(zip);
  }
}
