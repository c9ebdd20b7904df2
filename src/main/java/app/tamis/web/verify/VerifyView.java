package app.tamis.web.verify;

import java.util.List;
import java.util.Optional;

/// The page where a document is looked at.
///
/// @param fault why none was
public record VerifyView(Optional<Looked> looked, Optional<String> fault, int megabytes) {

  /// What a document came to.
  ///
  /// @param good whether it is as the firm sealed it
  /// @param fingerprint of the certificate; empty where no seal holds
  public record Looked(
      boolean good,
      String name,
      String sentence,
      List<String> details,
      Optional<String> fingerprint,
      String sha256) {}
}
