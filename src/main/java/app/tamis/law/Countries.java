package app.tamis.law;

import app.tamis.basics.Message;
import java.util.Set;

/// Whose law it is, as sentences say it: "of France".
final class Countries {

  private static final Set<String> NAMED = Set.of("DE", "EU", "FR", "GB", "US");

  private Countries() {}

  static Message of(String code) {
    return NAMED.contains(code)
        ? Message.of("law.country." + code)
        : Message.of("law.country", code);
  }
}
