package app.tamis.documents;

import java.time.Instant;
import java.util.Optional;

/// What a seal in a PDF says of itself. That nobody changed it since is the [Verdict]'s to say.
///
/// @param by the name in the certificate, which whoever made the key chose
/// @param at when, by the clock of whoever sealed
/// @param fingerprint of the certificate: SHA-256, in hexadecimal digits
public record Seal(String by, Instant at, String fingerprint, Optional<Stamp> stamp) {

  public Seal {
    by = Plain.line(by);
  }

  /// A timestamp: that the seal was there then.
  ///
  /// @param by the name in the certificate of the server; who that is, nobody looked
  public record Stamp(String by, Instant at) {

    public Stamp {
      by = Plain.line(by);
    }
  }

  public Level level() {
    return stamp.isPresent() ? Level.T : Level.B;
  }
}
