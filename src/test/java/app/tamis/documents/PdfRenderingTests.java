package app.tamis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.OddTexts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfRenderingTests {

  private static final List<String> ODD =
      List.of(
          "</style><script>alert(1)</script>",
          "<![CDATA[ ]]> &amp; &nope;",
          "\"} body { display: none }",
          "\u202Eturned\u2066 around",
          "half \uD83D of a sign",
          "\uFFFE\u0000",
          "👩‍👩‍👧 and 😀",
          "日本語",
          "Ελλάδα Владимир łódź",
          "W".repeat(400));

  @ParameterizedTest
  @ValueSource(strings = {"en-GB", "fr-FR"})
  void everybody_can_read_a_pdf_and_in_decades_too(String language) throws Exception {
    var document = DocumentFixture.everything(Locale.forLanguageTag(language));

    for (var look : List.of(Look.DEFAULT, DocumentFixture.look())) {
      assertSound(PdfRendering.of(document, look));
    }
  }

  @Test
  void whatever_stands_in_a_text_is_text() throws Exception {
    for (var text : ODD) {
      var pdf = PdfRendering.of(DocumentFixture.saying(text), Look.DEFAULT);

      assertSound(pdf);
    }
    var pdf = PdfRendering.of(DocumentFixture.saying(ODD.getFirst()), Look.DEFAULT);
    assertThat(text(pdf)).contains("Firm </style><script>alert(1)</script>");
  }

  @Test
  void every_odd_text_can_be_printed() throws Exception {
    var texts = OddTexts.list();

    var pdf = PdfRendering.of(DocumentFixture.listing(texts), Look.DEFAULT);

    assertSound(pdf);
    assertThat(text(pdf)).contains("last but not lost");
  }

  @Test
  void a_sign_that_no_font_has_is_marked_and_not_lost() throws Exception {
    var pdf = PdfRendering.of(DocumentFixture.saying("日本 & łódź"), Look.DEFAULT);

    assertThat(text(pdf)).contains("Title \uFFFD\uFFFD & łódź");
  }

  @Test
  void the_same_document_is_the_same_file() throws Exception {
    var document = DocumentFixture.everything(Locale.UK);
    var first = PdfRendering.of(document, DocumentFixture.look());
    Thread.sleep(1_100);

    assertThat(PdfRendering.of(document, DocumentFixture.look())).isEqualTo(first);
  }

  @Test
  void a_long_table_repeats_its_heads_and_each_page_says_whose_it_is_and_which() throws Exception {
    var pdf = PdfRendering.of(DocumentFixture.everything(Locale.FRANCE), Look.DEFAULT);

    try (var read = Loader.loadPDF(pdf)) {
      int pages = read.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      for (int page = 1; page <= pages; page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(read))
            .contains("N° h €", "Hébergement & Réseaux de l’Œuvre · Usage interne")
            .contains("Page " + page + " sur " + pages);
      }
      assertThat(text(pdf)).containsOnlyOnce("28 665,00");
    }
  }

  @Test
  void no_heading_stands_at_the_foot_of_a_page_without_what_it_heads() throws Exception {
    for (int lines : IntStream.rangeClosed(30, 50).toArray()) {
      var pdf = PdfRendering.of(DocumentFixture.headingAfter(lines), Look.DEFAULT);

      try (var read = Loader.loadPDF(pdf)) {
        for (int page = 1; page <= read.getNumberOfPages(); page++) {
          var stripper = new PDFTextStripper();
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          var text = stripper.getText(read);
          assertThat(text.contains("The heading")).isEqualTo(text.contains("What it heads"));
        }
      }
    }
  }

  @Test
  void no_head_of_a_table_stands_at_the_foot_of_a_page_without_a_row() throws Exception {
    for (int lines : IntStream.rangeClosed(28, 50).toArray()) {
      var pdf = PdfRendering.of(DocumentFixture.tableAfter(lines), Look.DEFAULT);

      try (var read = Loader.loadPDF(pdf)) {
        for (int page = 1; page <= read.getNumberOfPages(); page++) {
          var stripper = new PDFTextStripper();
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          var text = stripper.getText(read);
          assertThat(text.contains("The head"))
              .as("%d lines", lines)
              .isEqualTo(text.contains("a row"));
        }
      }
    }
  }

  @Test
  void numbers_of_a_long_list_arent_cut_off_at_the_edge() throws Exception {
    var leftmost = new AtomicReference<>(Float.MAX_VALUE);
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition sign) {
            leftmost.accumulateAndGet(sign.getXDirAdj(), Math::min);
          }
        };

    try (var read = Loader.loadPDF(PdfRendering.of(DocumentFixture.counting(120), Look.DEFAULT))) {
      stripper.getText(read);
    }

    double margin = 20 / 25.4 * 72;
    assertThat(leftmost.get()).isGreaterThanOrEqualTo((float) margin - 0.1f);
  }

  @Test
  void sections_are_bookmarks_and_the_file_says_what_it_is() throws Exception {
    try (var read =
        Loader.loadPDF(PdfRendering.of(DocumentFixture.everything(Locale.FRANCE), Look.DEFAULT))) {
      var catalogue = read.getDocumentCatalog();
      assertThat(catalogue.getLanguage()).isEqualTo("fr-FR");
      assertThat(read.getDocumentInformation().getTitle())
          .isEqualTo("Ce qui a été fait en mars, et ce que cela coûte");
      assertThat(catalogue.getDocumentOutline().children())
          .extracting(item -> item.getTitle())
          .containsExactly("Où sont passées les heures", "Chaque intervention");
    }
  }

  private static void assertSound(byte[] pdf) throws Exception {
    assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var read = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(read).replaceAll("\\R", " ").replaceAll(" +", " ");
    }
  }
}
