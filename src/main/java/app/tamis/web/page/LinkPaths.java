package app.tamis.web.page;

import java.util.List;
import java.util.Optional;

/// Addresses that open by the token which stands in them, without signing in.
public final class LinkPaths {

  /// Before the token, between two slashes.
  public static final List<String> ALL =
      List.of("welcome", "sign", "offer", "handover", "secret", "say", "acknowledge", "mandate");

  private LinkPaths() {}

  /// The token of an address; empty where it is of another kind.
  public static Optional<String> token(String path) {
    var parts = path.split("/", 4);
    return parts.length > 2 && parts[0].isEmpty() && ALL.contains(parts[1])
        ? Optional.of(parts[2])
        : Optional.empty();
  }
}
