package app.tamis.parting;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.Agreed;
import app.tamis.agreements.Commitment;
import app.tamis.agreements.CommitmentEvent;
import app.tamis.agreements.DraftFixture;
import app.tamis.basics.ClientId;
import app.tamis.cli.Approved;
import app.tamis.documents.Document;
import app.tamis.documents.Look;
import app.tamis.documents.Renderings;
import app.tamis.law.Governing;
import app.tamis.law.LawTables;
import app.tamis.law.SeriousBreach;
import app.tamis.parting.Breach.NoticeGiven;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The two letters of a serious breach, compared whole with files that a person has read.
class BreachLettersTests {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 2);
  private static final LocalDate COMPLY_BY = LocalDate.of(2026, 2, 17);

  @ParameterizedTest
  @CsvSource({"en,FR", "fr,FR", "en,GB"})
  void the_formal_notice_reads_as_it_was_found_good(String language, String law)
      throws IOException {
    var notice = letters(language, law, Optional.empty()).notice(DAY, COMPLY_BY);

    Approved.checkFile("parting/notice-" + language + "-" + law + ".txt", text(notice));
    draw(notice, "notice-" + language);
  }

  @ParameterizedTest
  @CsvSource({"en,FR", "fr,FR"})
  void the_letter_that_ends_it_reads_as_it_was_found_good(String language, String law)
      throws IOException {
    var given = new NoticeGiven(DAY, COMPLY_BY, "Anna");

    var ending = letters(language, law, Optional.of(given)).ending(COMPLY_BY.plusDays(1), given);

    Approved.checkFile("parting/ending-" + language + "-" + law + ".txt", text(ending));
    draw(ending, "ending-" + language);
  }

  @Test
  void nothing_is_done_while_an_insolvency_is_open() {
    var open = breach("fr", "FR", Optional.of(DAY.minusDays(3)), Optional.empty());

    assertThat(open.next(DAY)).isEqualTo(Breach.Next.INSOLVENT);
  }

  @Test
  void the_day_to_comply_by_is_theirs_until_its_end() {
    var breach =
        breach("fr", "FR", Optional.empty(), Optional.of(new NoticeGiven(DAY, COMPLY_BY, "Anna")));

    assertThat(breach.next(COMPLY_BY)).isEqualTo(Breach.Next.WAIT);
    assertThat(breach.next(COMPLY_BY.plusDays(1))).isEqualTo(Breach.Next.END);
  }

  @Test
  void under_english_law_there_is_no_end_without_a_clause() {
    var breach =
        breach("en", "GB", Optional.empty(), Optional.of(new NoticeGiven(DAY, COMPLY_BY, "Anna")));

    assertThat(breach.next(COMPLY_BY.plusDays(1))).isEqualTo(Breach.Next.BY_CLAUSE_ONLY);
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

  private static BreachLetters letters(String language, String law, Optional<NoticeGiven> notice) {
    return new BreachLetters(
        breach(language, law, Optional.empty(), notice),
        Currency.getInstance(law.equals("GB") ? "GBP" : "EUR"),
        "Anna Le Goff, 02 98 00 00 00");
  }

  private static Breach breach(
      String language,
      String law,
      Optional<LocalDate> insolventSince,
      Optional<NoticeGiven> notice) {
    boolean french = language.equals("fr");
    var refused =
        new Commitment(
            UUID.randomUUID(),
            new ClientId("C011"),
            Optional.of(UUID.randomUUID()),
            "call_out_fee",
            french ? "paie l’intervention du 15 janvier" : "pays the call-out of 15 January",
            Optional.of(new BigDecimal("180.00")),
            Optional.of(LocalDate.of(2026, 1, 20)),
            "Anna",
            Instant.EPOCH,
            List.<CommitmentEvent>of());
    var clause =
        new Agreed(
            "call_out_fee",
            french ? "Forfait d’intervention" : "Call-out fee",
            List.of(
                french
                    ? "Chaque intervention que vous demandez coûte 180,00 € hors taxes, en plus du temps passé."
                    : "Each call-out that you ask for costs €180.00 excluding tax, beside the time that it takes."),
            "",
            Agreed.Origin.SIGNED,
            Optional.of(LocalDate.of(2025, 12, 17)),
            Optional.empty(),
            language);
    return new Breach(
        refused,
        LocalDate.of(2026, 1, 22),
        clause,
        DraftFixture.draft("call_out", language, law),
        law(law),
        insolventSince,
        notice);
  }

  private static Optional<SeriousBreach> law(String country) {
    return LawTables.shipped().governing(Optional.of(country), country)
            instanceof Governing.Known(_, var table)
        ? Optional.of(SeriousBreach.of(table, false, DAY))
        : Optional.empty();
  }
}
