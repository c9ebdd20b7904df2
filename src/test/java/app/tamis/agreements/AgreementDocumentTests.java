package app.tamis.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.clauses.Clauses;
import app.tamis.cli.Approved;
import app.tamis.documents.Document;
import app.tamis.documents.Look;
import app.tamis.documents.Renderings;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole agreements, compared with files that a person has read.
class AgreementDocumentTests {

  @ParameterizedTest
  @CsvSource({
    "call_out,en,FR",
    "call_out,fr,FR",
    "managed,en,GB",
    "managed,fr,FR",
    "block_hours,en,FR",
    "block_hours,fr,BE",
    "amendment,en,FR",
    "amendment,fr,FR"
  })
  void it_reads_as_it_was_found_good(String kind, String language, String law) throws IOException {
    var text = text(DraftFixture.draft(kind, language, law));

    assertThat(DraftFixture.draft(kind, language, law).open(Clauses.shipped())).isEmpty();
    assertThat(text).doesNotContain("{", "}");
    Approved.checkFile("agreements/" + kind + "-" + language + "-" + law + ".txt", text);
  }

  static String text(Draft draft) {
    return new Renderings(Look.DEFAULT).mail(document(draft)).text();
  }

  static Document document(Draft draft) {
    return new AgreementDocument(Clauses.shipped()).of(draft, LocalDate.of(2026, 1, 15));
  }
}
