package app.tamis.book;

import app.tamis.basics.Problems;
import java.io.IOException;

/// Why an archive is believed that is to be restored.
public sealed interface Trust {

  /// Because of its seal.
  record BySeal(Passphrase passphrase) implements Trust {}

  /// Because somebody says so, who knows where it comes from. A seal isn't looked at.
  record ByWord() implements Trust {}

  /// @throws Problems where the seal isn't there, isn't by the passphrase, or is over something
  ///   else
  private static void checkSeal(ArchiveReader archive, Passphrase passphrase) throws IOException {
    var file = archive.file().toString();
    var seal = archive.manifest().seal().orElseThrow(() -> Problems.of("restore.unsealed", file));
    if (!archive.hasSealEntry()) {
      throw Problems.of("restore.seal-gone", file);
    }
    var key = seal.key(passphrase);
    if (!seal.isBy(key)) {
      throw Problems.of("restore.passphrase", file);
    }
    if (!Seal.isSame(key.over(archive.manifestText()), archive.sealed())) {
      throw Problems.of("restore.seal-broken", file);
    }
  }

  /// @throws Problems where there is no reason to believe it
  static void check(Trust trust, ArchiveReader archive) throws IOException {
    switch (trust) {
      case BySeal(var passphrase) -> checkSeal(archive, passphrase);
      case ByWord() -> {}
    }
  }
}
