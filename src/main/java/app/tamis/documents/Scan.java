package app.tamis.documents;

import app.tamis.basics.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Paper that somebody scanned or photographed, as a PDF.
final class Scan {

  private static final float MARGIN = 28;
  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
  private static final int HEAD = 1_024;

  private Scan() {}

  /// @param file a PDF, which stays as it is; a JPEG or a PNG becomes a page
  /// @throws Problems where it is none of these, or can't be read
  static byte[] asPdf(byte[] file) {
    return isPdf(file) ? readable(file) : page(file);
  }

  /// Somewhere near the beginning, as readers take it.
  private static boolean isPdf(byte[] file) {
    for (int at = 0; at + PDF.length <= Math.min(file.length, HEAD); at++) {
      if (Arrays.equals(file, at, at + PDF.length, PDF, 0, PDF.length)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] readable(byte[] file) {
    try (var read = Loader.loadPDF(file)) {
      if (read.getNumberOfPages() == 0) {
        throw Problems.of("document.scan.unreadable");
      }
      return file;
    } catch (IOException broken) {
      throw Problems.of("document.scan.unreadable");
    }
  }

  private static byte[] page(byte[] picture) {
    try (var made = new PDDocument()) {
      var image = PDImageXObject.createFromByteArray(made, picture, "scan");
      boolean wide = image.getWidth() > image.getHeight();
      float longSide = PDRectangle.A4.getHeight();
      float shortSide = PDRectangle.A4.getWidth();
      var paper = new PDRectangle(wide ? longSide : shortSide, wide ? shortSide : longSide);
      var page = new PDPage(paper);
      made.addPage(page);
      float scale =
          Math.min(
              (paper.getWidth() - 2 * MARGIN) / image.getWidth(),
              (paper.getHeight() - 2 * MARGIN) / image.getHeight());
      float width = image.getWidth() * scale;
      float height = image.getHeight() * scale;
      try (var content = new PDPageContentStream(made, page)) {
        content.drawImage(
            image, (paper.getWidth() - width) / 2, (paper.getHeight() - height) / 2, width, height);
      }
      var bytes = new ByteArrayOutputStream();
      made.save(bytes);
      return bytes.toByteArray();
    } catch (IOException | IllegalArgumentException notOne) {
      throw Problems.of("document.scan.kind");
    }
  }
}
