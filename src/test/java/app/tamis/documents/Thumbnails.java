package app.tamis.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.NullMarked;

/// The pages of a PDF side by side, so small that no word can be read: what stands where, and how
/// dark. A machine that smooths letters otherwise makes the same of them; a page that is empty,
/// words over others, a picture that isn't there are seen.
@NullMarked
public record Thumbnails(BufferedImage picture) {

  /// How far a place may be from what it was, of 255.
  private static final int TOLERANCE = 40;

  /// Places that may be further: the edge of a word.
  private static final int MOST_OTHERS = 2;

  private static final float DOTS_AN_INCH = 72;

  /// Dots in a row and in a column that make one place.
  private static final int DOTS = 6;

  public static Thumbnails of(byte[] pdf) throws IOException {
    try (var read = Loader.loadPDF(pdf)) {
      var renderer = new PDFRenderer(read);
      var pages = new ArrayList<BufferedImage>();
      for (int page = 0; page < read.getNumberOfPages(); page++) {
        pages.add(small(renderer.renderImageWithDPI(page, DOTS_AN_INCH, ImageType.GRAY)));
      }
      return new Thumbnails(sideBySide(pages));
    }
  }

  public static Thumbnails read(Path file) throws IOException {
    return new Thumbnails(ImageIO.read(file.toFile()));
  }

  public void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    ImageIO.write(picture, "png", file.toFile());
  }

  /// Whether a person would hold the two for the same.
  public boolean looksLike(Thumbnails other) {
    return picture.getWidth() == other.picture.getWidth()
        && picture.getHeight() == other.picture.getHeight()
        && others(other) <= MOST_OTHERS;
  }

  private int others(Thumbnails other) {
    int others = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int one = picture.getRaster().getSample(x, y, 0);
        if (Math.abs(one - other.picture.getRaster().getSample(x, y, 0)) > TOLERANCE) {
          others++;
        }
      }
    }
    return others;
  }

  private static BufferedImage small(BufferedImage page) {
    int width = page.getWidth() / DOTS;
    int height = page.getHeight() / DOTS;
    var small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        small.getRaster().setSample(x, y, 0, mean(page, x * DOTS, y * DOTS));
      }
    }
    return small;
  }

  private static int mean(BufferedImage page, int left, int top) {
    int sum = 0;
    for (int y = top; y < top + DOTS; y++) {
      for (int x = left; x < left + DOTS; x++) {
        sum += page.getRaster().getSample(x, y, 0);
      }
    }
    return sum / (DOTS * DOTS);
  }

  private static BufferedImage sideBySide(List<BufferedImage> pages) {
    int width = pages.stream().mapToInt(BufferedImage::getWidth).sum();
    var all = new BufferedImage(width, pages.getFirst().getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    int left = 0;
    for (var page : pages) {
      all.getRaster().setRect(left, 0, page.getRaster());
      left += page.getWidth();
    }
    return all;
  }
}
