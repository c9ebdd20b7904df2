package app.tamis.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/// Where a client's page is.
final class ClientPath {

  private ClientPath() {}

  static String of(String clientId) {
    return "/clients/" + UriUtils.encodePathSegment(clientId, StandardCharsets.UTF_8);
  }
}
