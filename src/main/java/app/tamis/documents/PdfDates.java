package app.tamis.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// Says of a PDF that it was made on the day that it bears, and not at the moment at which a
/// machine happened to write it: so the same document is the same file.
final class PdfDates {

  private PdfDates() {}

  static void set(PDDocument made, LocalDate day) throws IOException {
    var moment = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
    made.getDocumentInformation().setCreationDate(moment);
    made.getDocumentInformation().setModificationDate(moment);
    made.setDocumentId(day.toEpochDay());
    var catalogue = made.getDocumentCatalog();
    var said = new String(catalogue.getMetadata().toByteArray(), StandardCharsets.UTF_8);
    var mended =
        said.replaceAll(
            "(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*", "$1" + day + "T00:00:00+00:00");
    catalogue.setMetadata(
        new PDMetadata(made, new ByteArrayInputStream(mended.getBytes(StandardCharsets.UTF_8))));
  }
}
