package app.tamis.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The fonts that PDF files carry, since a reader's machine may have none of them.
final class Fonts {

  /// What stands for a sign that no font has.
  private static final int UNKNOWN = 0xFFFD;

  private static final Font REGULAR = font("inter-regular", "Inter", 400);
  private static final Font OTHERS = font("dejavu-sans", "DejaVu Sans", 400);

  static final List<Font> ALL = List.of(REGULAR, font("inter-semibold", "Inter", 700), OTHERS);

  private Fonts() {}

  /// A file, and which signs it has.
  static final class Font {

    private final byte[] file;
    private final String family;
    private final int weight;
    private final CmapLookup glyphs;

    private Font(byte[] file, String family, int weight, CmapLookup glyphs) {
      this.file = file;
      this.family = family;
      this.weight = weight;
      this.glyphs = glyphs;
    }

    String family() {
      return family;
    }

    /// As style sheets count it.
    int weight() {
      return weight;
    }

    ByteArrayInputStream open() {
      return new ByteArrayInputStream(file);
    }

    private boolean has(int sign) {
      return glyphs.getGlyphId(sign) != 0;
    }
  }

  /// With a sign in the place of each that can't be printed: none is lost in silence.
  static String printable(String text) {
    return text.codePoints()
        .filter(sign -> !joins(sign))
        .map(sign -> sign == '\n' || has(sign) ? sign : UNKNOWN)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean has(int sign) {
    return REGULAR.has(sign) || OTHERS.has(sign);
  }

  /// Invisible: it would only make two signs one where a font knew how.
  private static boolean joins(int sign) {
    return sign == 0x200C || sign == 0x200D || (sign >= 0xFE00 && sign <= 0xFE0F);
  }

  private static Font font(String name, String family, int weight) {
    try (var in = Fonts.class.getResourceAsStream("/documents/fonts/" + name + ".ttf")) {
      var file = Objects.requireNonNull(in, name).readAllBytes();
      try (var read = new TTFParser(true).parse(new RandomAccessReadBuffer(file))) {
        return new Font(file, family, weight, read.getUnicodeCmapLookup());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
