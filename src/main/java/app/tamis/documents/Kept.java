package app.tamis.documents;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/// A document that was given out, as the book has it.
///
/// @param kind such as `client`
/// @param dated the day that it bears
/// @param hash of the file: SHA-256, in hexadecimal digits
/// @param felt whether it may say what the team feels about a client
/// @param by who had it made
public record Kept(
    UUID id,
    String kind,
    String title,
    Locale language,
    LocalDate dated,
    String hash,
    boolean felt,
    String by,
    Instant at) {

  private static final int LONGEST = 80;

  /// For whoever takes it away: of its title and day, in letters that every system takes.
  public String fileName() {
    return fileName(title, kind, dated);
  }

  static String fileName(String title, String kind, LocalDate dated) {
    var letters =
        Normalizer.normalize(title.replace("œ", "oe").replace("Œ", "Oe"), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^A-Za-z0-9]+", "-")
            .replaceAll("^-|-$", "")
            .toLowerCase(Locale.ROOT);
    var cut = letters.substring(0, Math.min(letters.length(), LONGEST));
    return (cut.isEmpty() ? kind : cut) + "-" + dated + ".pdf";
  }
}
