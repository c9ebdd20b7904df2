package app.tamis.debits;

import app.tamis.basics.Words;
import app.tamis.cli.Approved;
import app.tamis.debits.MandateEvent.What;
import app.tamis.documents.Document;
import app.tamis.documents.Look;
import app.tamis.documents.Renderings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mandates, compared whole with files that a person has read.
class MandateDocumentTests {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  @ParameterizedTest
  @CsvSource({"core,en", "core,fr", "b2b,en", "b2b,fr", "bacs,en", "bacs,fr"})
  void one_to_be_signed_by_hand_reads_as_it_was_found_good(String scheme, String language)
      throws IOException {
    var document =
        new MandateDocument(blank(Scheme.find(scheme).orElseThrow(), language), "")
            .of(DAY, List.of());

    Approved.checkFile("debits/blank-%s-%s.txt".formatted(scheme, language), text(document));
  }

  @ParameterizedTest
  @CsvSource({"en", "fr"})
  void a_signed_one_reads_as_it_was_found_good(String language) throws IOException {
    var evidence =
        new MandateEvidence(Words.of(language), ZoneId.of("Europe/Paris"))
            .section(
                List.of(
                    event(What.ASKED, "Anna Le Goff", "", "zoe@example.org"),
                    event(What.VIEWED, "Zoé Durand", "203.0.113.7", ""),
                    event(What.ACCOUNT, "Zoé Durand", "203.0.113.7", "2606"),
                    event(What.CODE_SENT, "Zoé Durand", "203.0.113.7", "zoe@example.org"),
                    event(What.CODE_WRONG, "Zoé Durand", "203.0.113.7", ""),
                    event(What.SIGNED, "Zoé Durand", "203.0.113.7", "")));
    var document =
        new MandateDocument(signed(language), "4f0c5d2be9a1473388d0f6a2c1b7e955")
            .of(DAY, List.of(evidence));

    Approved.checkFile("debits/signed-%s.txt".formatted(language), text(document));
    var to = System.getProperty("look");
    if (to != null) {
      Files.write(
          Path.of(to, "mandate-" + language + ".png"),
          new Renderings(Look.DEFAULT).picture(document).copy());
    }
  }

  private static MandateEvent event(What what, String by, String address, String detail) {
    return new MandateEvent(what, Instant.parse("2026-01-15T10:00:00Z"), by, address, "", detail);
  }

  private static String text(Document document) {
    return new Renderings(Look.DEFAULT).mail(document).text();
  }

  private static Mandate blank(Scheme scheme, String language) {
    var made =
        CollectingTests.mandate(scheme, new MandateState.Asked(Instant.EPOCH), Optional.empty());
    return copy(made, language, "", new PostalAddress("", "", "", "", ""), "", Optional.empty());
  }

  private static Mandate signed(String language) {
    var made =
        CollectingTests.mandate(
            Scheme.CORE,
            new MandateState.Signed(
                new MandateState.Signature("Zoé Durand", "gérante", DAY, "Brest", false)),
            Optional.empty());
    return copy(
        made,
        language,
        made.debtor(),
        made.address(),
        made.lastFour(),
        Optional.of(DAY.plusDays(8)));
  }

  private static Mandate copy(
      Mandate made,
      String language,
      String debtor,
      PostalAddress address,
      String lastFour,
      Optional<LocalDate> firstDebit) {
    return new Mandate(
        made.id(),
        made.client(),
        made.number(),
        made.scheme(),
        made.creditor(),
        language,
        made.to(),
        debtor,
        address,
        lastFour,
        "",
        made.state(),
        firstDebit,
        made.lastUsed(),
        made.agreement(),
        made.document(),
        made.goCardless());
  }
}
