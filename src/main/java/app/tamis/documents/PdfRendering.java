package app.tamis.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// A document as a PDF that everybody can read, with a screen reader too (PDF/UA-1), and in decades
/// (PDF/A-3a). The same document makes the same bytes.
final class PdfRendering {

  private static final String PRODUCER = "Tamis";

  /// What its colours mean.
  private static final byte[] SCREEN_COLOURS =
      ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    XRLog.setLoggingEnabled(false);
  }

  private PdfRendering() {}

  static byte[] of(Document document, Look look) {
    var bytes = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
    builder.useColorProfile(SCREEN_COLOURS);
    builder.withProducer(PRODUCER);
    builder.useExternalResourceAccessControl(
        (address, _) -> address.startsWith("data:"),
        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    for (var font : Fonts.ALL) {
      builder.useFont(font::open, font.family(), font.weight(), FontStyle.NORMAL, true);
    }
    builder.withHtmlContent(PdfSource.of(document, look), null);
    builder.toStream(bytes);
    try (var renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      var made = renderer.getPdfDocument();
      PdfDates.set(made, document.date());
      made.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
