package app.tamis.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The first page of a PDF as a PNG.
final class PdfPicture {

  private static final float DOTS_AN_INCH = 96;

  private PdfPicture() {}

  static byte[] of(byte[] pdf) {
    var bytes = new ByteArrayOutputStream();
    try (var read = Loader.loadPDF(pdf);
        var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(new PDFRenderer(read).renderImageWithDPI(0, DOTS_AN_INCH), "png", out);
      out.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
