package app.tamis.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A clause that holds with a client, in words with its gaps filled.
///
/// @param clause its id in the catalogue
/// @param plain what it means, in figures; empty where nobody says
/// @param origin how it is known
/// @param signedOn where that is known
/// @param agreement in which it stands; empty where it was imported
/// @param language of its words
public record Agreed(
    String clause,
    String heading,
    List<String> paragraphs,
    String plain,
    Origin origin,
    Optional<LocalDate> signedOn,
    Optional<UUID> agreement,
    String language) {

  public Agreed {
    paragraphs = List.copyOf(paragraphs);
  }

  /// How it is known.
  public enum Origin {
    /// Signed here, with evidence.
    SIGNED,

    /// From a paper contract, typed in by us.
    TYPED,

    /// From another system, which holds no words of it.
    IMPORTED
  }
}
