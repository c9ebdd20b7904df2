package app.tamis.web.page;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/// Where a client's page is.
public final class ClientPath {

  private ClientPath() {}

  public static String of(String clientId) {
    return "/clients/" + UriUtils.encodePathSegment(clientId, StandardCharsets.UTF_8);
  }
}
