package app.tamis.documents;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A colour as screens mix it, each part 0 to 255.
public record Colour(int red, int green, int blue) {

  /// What small letters need to be read on white: WCAG 2.2, AA.
  public static final double ENOUGH = 4.5;

  static final Colour WHITE = new Colour(255, 255, 255);

  private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{6})");
  private static final int STEPS = 200;

  public Colour {
    if (((red | green | blue) & ~0xff) != 0) {
      throw new IllegalArgumentException("not a colour: " + red + " " + green + " " + blue);
    }
  }

  /// Empty where it isn't written like `#1f4e5f`.
  public static Optional<Colour> find(String written) {
    var found = HEX.matcher(written.strip());
    return found.matches()
        ? Optional.of(of(HexFormat.fromHexDigits(found.group(1))))
        : Optional.empty();
  }

  private static Colour of(int rgb) {
    return new Colour((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff);
  }

  /// As `#1f4e5f`.
  public String hex() {
    return "#%02x%02x%02x".formatted(red, green, blue);
  }

  /// To white: 1 for white itself, 21 for black.
  public double contrast() {
    return (WHITE.luminance() + 0.05) / (luminance() + 0.05);
  }

  public boolean isReadable() {
    return contrast() >= ENOUGH;
  }

  /// The lightest shade of it that can be read on white: itself, where it can.
  public Colour readable() {
    return IntStream.rangeClosed(0, STEPS)
        .mapToObj(step -> darkened((double) (STEPS - step) / STEPS))
        .filter(Colour::isReadable)
        .findFirst()
        .orElseThrow();
  }

  /// Mixed with white.
  Colour pale(double share) {
    return new Colour(pale(red, share), pale(green, share), pale(blue, share));
  }

  private Colour darkened(double share) {
    return new Colour((int) (red * share), (int) (green * share), (int) (blue * share));
  }

  private static int pale(int part, double share) {
    return (int) Math.round(255 - (255 - part) * share);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
