package app.tamis.documents;

import app.tamis.basics.Problems;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Takes a picture for a logo: its pixels are drawn anew, so that nothing else in the file is
/// passed on to whoever gets a document.
final class LogoReading {

  static final int MOST_BYTES = 2_000_000;
  static final int MOST_PIXELS_A_SIDE = 5_000;

  private static final Set<String> FORMATS = Set.of("png", "jpeg");
  private static final int MOST_WIDE = 720;
  private static final int MOST_HIGH = 220;

  private LogoReading() {}

  /// @throws Problems where it can't be taken, and why
  static Logo read(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw Problems.of("look.logo.large", MOST_BYTES / 1_000_000);
    }
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      var readers = ImageIO.getImageReaders(stream);
      return drawn(picture(readers, stream));
    } catch (IOException | RuntimeException unreadable) {
      throw unreadable instanceof Problems known ? known : Problems.of("look.logo.unreadable");
    }
  }

  private static BufferedImage picture(
      Iterator<ImageReader> readers, MemoryCacheImageInputStream stream) throws IOException {
    if (!readers.hasNext()) {
      throw Problems.of("look.logo.format");
    }
    var reader = readers.next();
    try {
      if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        throw Problems.of("look.logo.format");
      }
      reader.setInput(stream, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width > MOST_PIXELS_A_SIDE || height > MOST_PIXELS_A_SIDE) {
        throw Problems.of("look.logo.pixels", width, height, MOST_PIXELS_A_SIDE);
      }
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  /// On white, and no larger than paper needs.
  private static Logo drawn(BufferedImage picture) throws IOException {
    double share =
        Math.min(
            1,
            Math.min(
                (double) MOST_WIDE / picture.getWidth(), (double) MOST_HIGH / picture.getHeight()));
    var source = picture;
    // Halved as often as it can be, since a picture made small at once loses its fine lines.
    while (source.getWidth() * 0.5 > picture.getWidth() * share
        && source.getHeight() * 0.5 > picture.getHeight() * share) {
      source = scaled(source, source.getWidth() / 2, source.getHeight() / 2);
    }
    var small =
        scaled(
            source,
            Math.max(1, (int) Math.round(picture.getWidth() * share)),
            Math.max(1, (int) Math.round(picture.getHeight() * share)));
    return Logo.of(png(small), small.getWidth(), small.getHeight());
  }

  private static BufferedImage scaled(BufferedImage from, int width, int height) {
    var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = to.createGraphics();
    try {
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      pen.drawImage(from, 0, 0, width, height, Color.WHITE, null);
    } finally {
      pen.dispose();
    }
    return to;
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(picture, "png", out);
    }
    return bytes.toByteArray();
  }
}
