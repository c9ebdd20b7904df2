package app.tamis.documents;

/// What a seal has to show for the moment at which it was made. The names are those of the European
/// standard for signatures in PDF files (ETSI EN 319 142-1).
public enum Level {

  /// PAdES-BASELINE-B: the moment is what the firm's machine said.
  B,

  /// PAdES-BASELINE-T: a timestamp server says, too, that the seal was there then.
  T
}
