package app.tamis.identity;

import app.tamis.trail.Signature;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
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

  /// With which what they do is signed.
  ///
  /// @param address on the network, from which they do it
  public Signature signature(String address) {
    return new Signature(Optional.of(id), name, address);
  }

  public Locale locale() {
    return language.equals("fr") ? Locale.FRANCE : Locale.UK;
  }
}
