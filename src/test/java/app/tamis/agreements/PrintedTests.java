package app.tamis.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.documents.Document;
import app.tamis.documents.DocumentFixture;
import app.tamis.documents.Look;
import app.tamis.documents.Renderings;
import app.tamis.documents.Thumbnails;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Papers about agreements as they look, page by page, beside pictures that a person has seen.
class PrintedTests {

  private static final Path SEEN = Path.of("src/test/resources/printed");
  private static final Path NOW = Path.of("target/printed");

  @ParameterizedTest
  @CsvSource({
    "call_out,en,FR",
    "call_out,fr,FR",
    "managed,en,GB",
    "managed,fr,FR",
    "block_hours,en,FR",
    "block_hours,fr,FR",
    "amendment,en,FR",
    "amendment,fr,FR"
  })
  void an_agreement_of_every_kind_looks_as_it_did(String kind, String language, String law)
      throws IOException {
    assertLooksAsSeen(kind + "-" + language, Printed.agreement(kind, language, law));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void evidence_requests_and_fact_sheets_look_as_they_did(String language) throws IOException {
    assertLooksAsSeen(
        "evidence-" + language, Printed.signed("call_out", language, "FR", "Zoë Durand"));
    assertLooksAsSeen("deposit-" + language, Printed.depositRequest(language));
    assertLooksAsSeen("fact-sheet-" + language, Printed.factSheet(language));
  }

  @Test
  void what_a_person_would_see_is_seen() throws IOException {
    var document = Printed.depositRequest("en");
    var sound = pdf(document, DocumentFixture.look());
    var seen = Thumbnails.of(sound);

    for (var fault :
        List.of(
            pdf(document, Look.DEFAULT), withWordsOverOthers(sound), withPage(sound), empty())) {
      assertThat(Thumbnails.of(fault).looksLike(seen)).isFalse();
    }
    assertThat(Thumbnails.of(sound).looksLike(seen)).isTrue();
  }

  private static void assertLooksAsSeen(String name, Document document) throws IOException {
    var now = Thumbnails.of(pdf(document, DocumentFixture.look()));
    var seen = SEEN.resolve(name + ".png");
    if (System.getenv("APPROVE") != null
        && !(Files.exists(seen) && now.looksLike(Thumbnails.read(seen)))) {
      now.write(seen);
    }
    if (!now.looksLike(Thumbnails.read(seen))) {
      now.write(NOW.resolve(name + ".png"));
      throw new AssertionError(name + " looks otherwise: " + NOW + " beside " + SEEN);
    }
  }

  private static byte[] pdf(Document document, Look look) {
    return new Renderings(look).pdf(document).copy();
  }

  private static byte[] withWordsOverOthers(byte[] pdf) throws IOException {
    try (var read = Loader.loadPDF(pdf)) {
      var page = read.getPage(0);
      try (var pen =
          new PDPageContentStream(read, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
        pen.beginText();
        pen.setFont(new PDType1Font(FontName.HELVETICA), 11);
        pen.newLineAtOffset(80, page.getMediaBox().getHeight() / 2);
        pen.showText("words that stand where others do");
        pen.endText();
      }
      return saved(read);
    }
  }

  private static byte[] withPage(byte[] pdf) throws IOException {
    try (var read = Loader.loadPDF(pdf)) {
      read.addPage(new PDPage(read.getPage(0).getMediaBox()));
      return saved(read);
    }
  }

  private static byte[] empty() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      return saved(document);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
