package app.tamis.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// A sealed agreement behind which the page of evidence of another sealed one was put.
public final class SwappedEvidence {

  private static final String WHO_SIGNED = "Zoë Durand";
  private static final String ANOTHER = "Somebody Else";

  private SwappedEvidence() {}

  /// What puts a changed document into a file.
  private interface Saving {
    void save(PDDocument changed, ByteArrayOutputStream out) throws IOException;
  }

  /// By how they were written: added behind what was sealed, or written anew, with what a file
  /// holds packed or plain.
  public static Map<String, byte[]> files() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("added", swapped(PDDocument::saveIncremental));
    files.put("packed", swapped(PDDocument::save));
    files.put(
        "plain", swapped((changed, out) -> changed.save(out, CompressParameters.NO_COMPRESSION)));
    return files;
  }

  private static byte[] swapped(Saving saving) throws IOException {
    try (var one = Loader.loadPDF(Printed.sealed(WHO_SIGNED));
        var other = Loader.loadPDF(Printed.sealed(ANOTHER))) {
      int last = one.getNumberOfPages() - 1;
      one.removePage(last);
      one.importPage(other.getPage(other.getNumberOfPages() - 1));
      one.getDocumentCatalog().getPages().getCOSObject().setNeedToBeUpdated(true);
      one.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
      var out = new ByteArrayOutputStream();
      saving.save(one, out);
      assertShowsAnother(out.toByteArray());
      return out.toByteArray();
    }
  }

  /// Whoever opens it reads that the other has signed.
  private static void assertShowsAnother(byte[] pdf) throws IOException {
    try (var read = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", " "))
          .contains(ANOTHER + " (Gérante) signed")
          .doesNotContain(WHO_SIGNED + " (Gérante) signed");
    }
  }
}
