package app.tamis.prices;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.Party;
import app.tamis.basics.Words;
import app.tamis.cli.Approved;
import app.tamis.documents.Document;
import app.tamis.documents.Look;
import app.tamis.documents.Renderings;
import app.tamis.law.PriceIndex;
import app.tamis.prices.FirstDay.Basis;
import app.tamis.prices.PriceLine.Per;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Price letters, compared whole with files that a person has read.
class PriceLetterTests {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final LocalDate FROM = LocalDate.of(2026, 4, 1);

  @ParameterizedTest
  @CsvSource({"en", "fr"})
  void an_offer_reads_as_it_was_found_good(String language) throws IOException {
    var letter = letter(frozen(language, Basis.NO_CLAUSE, 0.08)).document(DAY);

    Approved.checkFile("prices/offer-" + language + ".txt", text(letter));
    draw(letter, "prices-offer-" + language);
  }

  @ParameterizedTest
  @CsvSource({"en", "fr"})
  void a_letter_by_a_clause_reads_as_it_was_found_good(String language) throws IOException {
    var letter = letter(frozen(language, Basis.CLAUSE, 0.025)).document(DAY);

    Approved.checkFile("prices/clause-" + language + ".txt", text(letter));
    draw(letter, "prices-clause-" + language);
  }

  @Test
  void a_price_that_stays_is_never_told_from_itself_to_itself() {
    var frozen = frozen("en", Basis.NO_CLAUSE, 0.00001);

    var letter = text(letter(frozen).document(DAY));

    assertThat(frozen.lines()).extracting(PriceLine::stays).contains(true);
    assertThat(letter).contains("A call-out: €60.00").doesNotContain("€60.00 | €60.00");
  }

  private static void draw(Document document, String name) throws IOException {
    var to = System.getProperty("look");
    if (to != null) {
      Files.write(
          Path.of(to, name + ".png"), new Renderings(Look.DEFAULT).picture(document).copy());
    }
  }

  private static String text(Document document) {
    return new Renderings(Look.DEFAULT).mail(document).text();
  }

  private static PriceLetter letter(Frozen frozen) {
    var words = Words.of(frozen.language());
    return new PriceLetter(
        frozen,
        words.say("prices.reason.default." + frozen.language()),
        "Anna Le Goff, 02 98 00 00 00");
  }

  private static Frozen frozen(String language, Basis basis, double share) {
    boolean french = language.equals("fr");
    var words = Words.of(language);
    var index =
        basis == Basis.CLAUSE
            ? Optional.of(
                words.say(
                    "prices.letter.index",
                    PriceIndex.SYNTEC_REVISED.message(),
                    new BigDecimal("320"),
                    new BigDecimal("328")))
            : Optional.<String>empty();
    return new Frozen(
        LocalDate.of(2025, 12, 31),
        "EUR",
        language,
        "FR",
        new Party("Port-Réseau SARL", List.of("1 quai du Port", "29200 Brest")),
        new Party("Café du Port", List.of("2 rue du Bac", "29200 Brest")),
        LossTests.rise(1_000, 9_000, 100, 4_000),
        false,
        new FirstDay(FROM, basis),
        basis == Basis.CLAUSE
            ? Optional.of(french ? "Révision annuelle des prix" : "Prices are reviewed once a year")
            : Optional.empty(),
        index,
        List.of(
            line(french ? "Infogérance" : "Managed services", Per.MONTH, "1250", share),
            line("", Per.HOUR, "80", share),
            line("", Per.CALL_OUT, "60", basis == Basis.CLAUSE ? 0 : share)),
        new YearDone(
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 12, 31),
            Optional.of(143),
            Optional.of(186),
            Optional.of(7_420)),
        Optional.of(12));
  }

  private static PriceLine line(String what, Per per, String price, double share) {
    return PriceLine.rising(what, per, new BigDecimal(price), share, BigDecimal.valueOf(12), 2);
  }
}
