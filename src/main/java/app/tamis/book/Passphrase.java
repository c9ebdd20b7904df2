package app.tamis.book;

import app.tamis.basics.Problems;
import java.text.Normalizer;

/// What somebody remembers, to seal a backup with. However a keyboard composes its accents, it is
/// the same.
public final class Passphrase {

  private static final int SHORTEST = 12;

  private final String text;

  private Passphrase(String text) {
    this.text = text;
  }

  /// One that a seal was made with.
  public static Passphrase of(CharSequence text) {
    return new Passphrase(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  /// One to make a seal with.
  ///
  /// @throws Problems where it would be guessed
  public static Passphrase forSealing(CharSequence text) {
    var passphrase = of(text);
    if (passphrase.text.codePointCount(0, passphrase.text.length()) < SHORTEST) {
      throw Problems.of("backup.passphrase-short", SHORTEST);
    }
    return passphrase;
  }

  public char[] characters() {
    return text.toCharArray();
  }

  /// So that it never stands in a log.
  @Override
  public String toString() {
    return "a passphrase";
  }
}
