package app.tamis.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// What programs may ask, written down; for everybody, since it holds no secret.
@Api
final class OpenApiController {

  static final String RESOURCE = "/openapi/v1.yaml";

  @GetMapping("/api/v1/openapi.yaml")
  ResponseEntity<byte[]> document() {
    try (var document = OpenApiController.class.getResourceAsStream(RESOURCE)) {
      if (document == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      return ResponseEntity.ok()
          .contentType(new MediaType("application", "yaml"))
          .body(document.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
