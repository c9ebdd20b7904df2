package app.tamis.book;

/// Why an archive is believed that is to be restored.
public sealed interface Trust {

  /// Because of its seal.
  record BySeal(Passphrase passphrase) implements Trust {}

  /// Because somebody says so, who knows where it comes from. A seal isn't looked at.
  record ByWord() implements Trust {}
}
