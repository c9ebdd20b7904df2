package app.tamis.documents;

import java.util.Base64;

/// A firm's logo, drawn anew by us: an opaque PNG on white.
///
/// @param base64 the file
/// @param width in pixels
public record Logo(String base64, int width, int height) {

  /// At 300 to the inch.
  private static final double PIXELS_A_CENTIMETRE = 300 / 2.54;

  private static final double MOST_WIDE = 6;
  private static final double MOST_HIGH = 1.8;

  /// How much larger than sharp a small one may be printed.
  private static final double BLOWN_UP = 2;

  static Logo of(byte[] png, int width, int height) {
    return new Logo(Base64.getEncoder().encodeToString(png), width, height);
  }

  public byte[] png() {
    return Base64.getDecoder().decode(base64);
  }

  /// In an address that holds it whole.
  public String asData() {
    return "data:image/png;base64," + base64;
  }

  /// In centimetres, on paper.
  double high() {
    double fits = Math.min(MOST_HIGH, MOST_WIDE * height / width);
    return Math.min(fits, height / PIXELS_A_CENTIMETRE * BLOWN_UP);
  }

  double wide() {
    return high() * width / height;
  }
}
