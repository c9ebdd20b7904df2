package app.tamis.documents;

import java.util.Optional;

/// What a firm's documents look like.
///
/// @param wanted as the firm chose it
public record Look(Colour wanted, Optional<Logo> logo) {

  /// Of a firm that has chosen nothing: the colour of Tamis, and its name in letters.
  public static final Look DEFAULT = new Look(new Colour(0x1f, 0x4e, 0x5f), Optional.empty());

  /// In which headings and bars are set.
  public Colour colour() {
    return wanted.readable();
  }
}
