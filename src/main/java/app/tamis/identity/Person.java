package app.tamis.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// Somebody who may use Tamis.
///
/// @param email in lower case; no two people have the same, or two that look the same
/// @param language `en` or `fr`
public record Person(
    UUID id, String name, String email, Role role, String language, Instant since) {

  public boolean may(Right right) {
    return role.may(right);
  }

  public Locale locale() {
    return language.equals("fr") ? Locale.FRANCE : Locale.UK;
  }
}
