package app.tamis.reminders;

import static app.tamis.reminders.ReminderFixtures.bill;
import static app.tamis.reminders.ReminderFixtures.client;
import static app.tamis.reminders.ReminderFixtures.law;
import static app.tamis.reminders.ReminderFixtures.reminding;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.Party;
import app.tamis.basics.Amount;
import app.tamis.cli.Approved;
import app.tamis.documents.Document;
import app.tamis.documents.Look;
import app.tamis.documents.Renderings;
import app.tamis.law.LateBill.Payment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reminders, compared whole with files that a person has read, and their sums by hand.
class ReminderLetterTests {

  private static final LocalDate DUE = LocalDate.of(2026, 5, 31);
  private static final Party FIRM =
      new Party("Port-Réseau SARL", List.of("1 quai du Port", "29200 Brest"));
  private static final ReminderSettings SETTINGS =
      new ReminderSettings(
          Pace.USUAL,
          Optional.of(Step.FIRM),
          "Anna Le Goff, 02 98 00 00 00",
          "By transfer to FR76 3000 0000 0000 0000 0000 000, Port-Réseau SARL.",
          "Par virement au FR76 3000 0000 0000 0000 0000 000, Port-Réseau SARL.");

  @ParameterizedTest
  @CsvSource({
    "FRIENDLY, 2026-06-07, en",
    "FRIENDLY, 2026-06-07, fr",
    "FIRM, 2026-06-21, en",
    "FIRM, 2026-06-21, fr",
    "LAST, 2026-07-15, en",
    "LAST, 2026-07-15, fr",
  })
  void each_letter_reads_as_it_was_found_good(Step step, LocalDate today, String language)
      throws IOException {
    var bills =
        List.of(
            bill("F-2026-041", DUE, Amount.of("1000", "EUR")),
            bill(
                "F-2026-052",
                DUE,
                Amount.of("480.5", "EUR"),
                new Payment(LocalDate.of(2026, 6, 5), Amount.of("200", "EUR"))),
            bill("F-2026-068", today.minusDays(9), Amount.of("96", "EUR")));
    Map<String, Map<Step, LocalDate>> taken =
        Map.of("F-2026-041", before(step), "F-2026-052", before(step));
    var document = letter(step, today, language, Optional.of(false), "FR", bills, taken);

    Approved.checkFile(
        "reminders/" + step.code() + "-" + language + ".txt",
        new Renderings(Look.DEFAULT).mail(document).text());
    draw(document, "reminder-" + step.code() + "-" + language);
  }

  @ParameterizedTest
  @CsvSource({
    "FR, EUR, €14.74, €40.00, '€1,054.74'",
    "GB, GBP, £14.16, £70.00, '£1,084.16'",
  })
  void the_sums_of_the_law_are_right_to_the_cent(
      String country, String currency, String interest, String fixed, String together) {
    var bills = List.of(bill("B-1", DUE, Amount.of("1000", currency)));
    var today = LocalDate.of(2026, 7, 15);

    var letter =
        text(
            letter(
                Step.LAST,
                today,
                "en",
                Optional.of(false),
                country,
                bills,
                Map.of("B-1", before(Step.LAST))));

    assertThat(letter).contains(interest, fixed, together);
  }

  @ParameterizedTest
  @CsvSource({"FRIENDLY", "FIRM", "LAST"})
  void a_consumer_is_told_of_neither_interest_nor_a_fixed_sum(Step step) {
    var bills = List.of(bill("B-1", DUE, Amount.of("1000", "EUR")));

    var letter =
        text(
            letter(
                step,
                LocalDate.of(2026, 7, 15),
                "en",
                Optional.of(true),
                "FR",
                bills,
                Map.of("B-1", before(step))));

    assertThat(letter).doesNotContainIgnoringCase("interest").doesNotContain("fixed sum", "€40");
    assertThat(letter).contains("€1,000.00");
  }

  @Test
  void a_half_year_that_the_table_lacks_leaves_the_fixed_sum_alone() {
    var due = LocalDate.of(2026, 12, 20);
    var bills = List.of(bill("B-1", due, Amount.of("1000", "EUR")));
    var today = LocalDate.of(2027, 1, 31);

    var document =
        letter(
            Step.LAST,
            today,
            "en",
            Optional.of(false),
            "FR",
            bills,
            Map.of("B-1", Map.of(Step.FIRM, today.minusDays(14))));

    assertThat(text(document)).contains("€40.00", "€1,040.00", "D441-5").doesNotContain("L441-10");
  }

  @Test
  void what_is_stopped_is_not_in_the_letter() {
    var stop =
        new Stop(
            new UUID(0, 1),
            Optional.of("B-2"),
            Stop.Kind.DISPUTE,
            "wrong hours",
            DUE,
            Optional.empty(),
            "Anna");
    var bills =
        List.of(
            bill("B-1", DUE, Amount.of("1000", "EUR")), bill("B-2", DUE, Amount.of("7", "EUR")));
    var today = LocalDate.of(2026, 6, 10);
    var one = client("en", Optional.of(false), reminding(Map.of(), stop).of(bills, today));

    var letter =
        text(new ReminderLetter(one, Step.FRIENDLY, List.of(), SETTINGS, FIRM).document(today));

    assertThat(letter).contains("B-1").doesNotContain("B-2", "€7.00");
  }

  private static Map<Step, LocalDate> before(Step step) {
    return switch (step) {
      case FRIENDLY -> Map.of();
      case FIRM -> Map.of(Step.FRIENDLY, LocalDate.of(2026, 6, 7));
      case LAST ->
          Map.of(Step.FRIENDLY, LocalDate.of(2026, 6, 7), Step.FIRM, LocalDate.of(2026, 6, 21));
    };
  }

  private static Document letter(
      Step step,
      LocalDate today,
      String language,
      Optional<Boolean> consumer,
      String country,
      List<OpenBill> bills,
      Map<String, Map<Step, LocalDate>> taken) {
    var one = client(language, consumer, reminding(taken).of(bills, today));
    var claims =
        one.named().stream()
            .filter(bill -> bill.tone().filter(SETTINGS::tellsInterest).isPresent())
            .map(bill -> Claim.of(bill.bill(), law(country), consumer.orElse(false), today))
            .toList();
    return new ReminderLetter(one, step, claims, SETTINGS, FIRM).document(today);
  }

  private static String text(Document document) {
    return new Renderings(Look.DEFAULT).mail(document).text();
  }

  private static void draw(Document document, String name) throws IOException {
    var to = System.getProperty("look");
    if (to != null) {
      Files.write(
          Path.of(to, name + ".png"), new Renderings(Look.DEFAULT).picture(document).copy());
    }
  }
}
