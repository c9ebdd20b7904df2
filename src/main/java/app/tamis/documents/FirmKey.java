package app.tamis.documents;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/// A key by which the firm seals, or sealed: what everybody may know of it.
///
/// @param fingerprint of its certificate: SHA-256, in hexadecimal digits
/// @param certificate DER, in Base64
/// @param by who had it made, or sealed first; empty where nobody was signed in
public record FirmKey(String fingerprint, String certificate, Cause cause, String by, Instant at) {

  /// Why it was made.
  public enum Cause {
    FIRST,

    /// What unlocks the one before isn't here.
    LOST,

    /// The firm has another name.
    RENAMED,

    BY_HAND;

    /// As it stands in the book and in messages: `by-hand`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Cause of(String code) {
      return Arrays.stream(values())
          .filter(one -> one.code().equals(code))
          .findFirst()
          .orElseThrow();
    }
  }

  /// As a file that other programs read.
  public String pem() {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN CERTIFICATE-----\n"
        + lines.encodeToString(Base64.getDecoder().decode(certificate))
        + "\n-----END CERTIFICATE-----\n";
  }
}
