package app.tamis.reminders;

import static app.tamis.reminders.ReminderFixtures.bill;
import static app.tamis.reminders.ReminderFixtures.client;
import static app.tamis.reminders.ReminderFixtures.law;
import static app.tamis.reminders.ReminderFixtures.reminding;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.Party;
import app.tamis.basics.Amount;
import app.tamis.basics.Message;
import app.tamis.cli.Approved;
import app.tamis.documents.Look;
import app.tamis.documents.Renderings;
import app.tamis.law.Suspension;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether and when services may stop, and the notice of it.
class SuspensionCheckTests {

  private static final LocalDate DUE = LocalDate.of(2026, 5, 31);
  private static final LocalDate LAST = LocalDate.of(2026, 7, 5);
  private static final LocalDate TODAY = LAST.plusDays(SuspensionCheck.PATIENCE);

  @Test
  void it_is_a_serious_default_once_the_last_reminder_had_its_time() {
    assertThat(SuspensionCheck.serious(owing("en", TODAY), TODAY)).hasSize(1);
    assertThat(SuspensionCheck.serious(owing("en", TODAY), TODAY.minusDays(1))).isEmpty();
    assertThat(check("FR", false, TODAY.minusDays(1)).obstacles(TODAY.minusDays(1)))
        .extracting(Message::key)
        .contains("suspend.not.default");
  }

  @Test
  void french_law_needs_no_clause_and_english_law_does() {
    assertThat(check("FR", false, TODAY).obstacles(TODAY)).isEmpty();
    assertThat(check("GB", true, TODAY).obstacles(TODAY)).isEmpty();
    assertThat(check("GB", false, TODAY).obstacles(TODAY)).hasSize(1);
    assertThat(check("GB", false, TODAY).may()).isEmpty();
  }

  @Test
  void a_law_that_says_nothing_of_it_or_isnt_known_allows_nothing() {
    assertThat(check("DE", true, TODAY).obstacles(TODAY)).hasSize(1);
    assertThat(new SuspensionCheck(owing("en", TODAY), Optional.empty(), true, 0).obstacles(TODAY))
        .extracting(Message::key)
        .containsExactly("suspend.not.table");
  }

  @Test
  void an_insolvency_is_the_one_thing_that_is_said_then() {
    var owing = owing("en", TODAY);
    var insolvent =
        new Reminded(
            owing.client(),
            owing.number(),
            owing.name(),
            owing.address(),
            owing.payee(),
            owing.language(),
            owing.consumer(),
            Optional.of(LAST),
            owing.bills(),
            owing.stops());

    assertThat(
            new SuspensionCheck(insolvent, check("FR", false, TODAY).law(), true, 0)
                .obstacles(TODAY))
        .extracting(Message::key)
        .containsExactly("suspend.not.insolvent");
  }

  @Test
  void without_a_contract_nobody_can_tell_under_which_one_the_bills_are() {
    assertThat(
            new SuspensionCheck(owing("en", TODAY), check("FR", false, TODAY).law(), false, 0)
                .obstacles(TODAY))
        .extracting(Message::key)
        .containsExactly("suspend.not.contract");
  }

  @ParameterizedTest
  @CsvSource({
    "SUBSCRIPTION, , 0, 2026-07-28",
    "SUBSCRIPTION, , 30, 2026-08-12",
    "SUBSCRIPTION, 2026-07-31, 0, 2026-07-31",
    "PROTECTION, 2026-07-20, 0, 2026-07-28",
    "PROTECTION, 2026-09-30, 0, 2026-09-30",
  })
  void nothing_stops_before_the_notice_is_over_and_protection_not_before_its_term_ends(
      ServiceKind kind, LocalDate renewal, int agreed, LocalDate first) {
    var check =
        new SuspensionCheck(owing("en", TODAY), check("FR", false, TODAY).law(), true, agreed);

    assertThat(check.first(kind, Optional.ofNullable(renewal), TODAY)).isEqualTo(first);
  }

  @Test
  void what_costs_more_in_a_month_than_is_owed_is_out_of_proportion() {
    var check = check("FR", false, TODAY);

    assertThat(check.isInProportion(List.of(stopping("1000")), TODAY)).isTrue();
    assertThat(check.isInProportion(List.of(stopping("1000"), stopping("0.01")), TODAY)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"en", "fr"})
  void the_notice_reads_as_it_was_found_good(String language) throws IOException {
    var french = language.equals("fr");
    var services =
        List.of(
            stopping("39.5"),
            new Stopping(
                french ? "L’antivirus des 12 postes" : "Antivirus on 12 computers",
                "Bitdefender",
                ServiceKind.PROTECTION,
                Optional.of(LocalDate.of(2026, 9, 30)),
                new BigDecimal("30"),
                "Microsoft Defender",
                LocalDate.of(2026, 9, 30)));
    var client = owing(language, TODAY);
    var settings =
        new ReminderSettings(
            Pace.USUAL, Optional.of(Step.FIRM), "Anna Le Goff, 02 98 00 00 00", "", "");
    var letter =
        new SuspensionLetter(
                client,
                SuspensionCheck.serious(client, TODAY),
                services,
                french
                    ? "Cela repose sur notre contrat, sous « Si des factures restent impayées »."
                    : "This rests on our agreement, under “If bills stay unpaid”.",
                settings,
                new Party("Port-Réseau SARL", List.of("1 quai du Port", "29200 Brest")))
            .document(TODAY);

    Approved.checkFile(
        "reminders/suspension-" + language + ".txt",
        new Renderings(Look.DEFAULT).mail(letter).text());
  }

  private static Stopping stopping(String cost) {
    return new Stopping(
        "Microsoft 365 Business Premium",
        "Microsoft",
        ServiceKind.SUBSCRIPTION,
        Optional.empty(),
        new BigDecimal(cost),
        "",
        LocalDate.of(2026, 7, 28));
  }

  private static SuspensionCheck check(String country, boolean clause, LocalDate today) {
    var client = owing("en", today);
    boolean serious = !SuspensionCheck.serious(client, today).isEmpty();
    return new SuspensionCheck(
        client, Optional.of(Suspension.of(law(country), clause, serious, today)), true, 0);
  }

  private static Reminded owing(String language, LocalDate today) {
    Map<String, Map<Step, LocalDate>> taken =
        Map.of(
            "F-2026-041",
            Map.of(Step.FRIENDLY, DUE.plusDays(7), Step.FIRM, DUE.plusDays(21), Step.LAST, LAST));
    var bills =
        reminding(taken).of(List.of(bill("F-2026-041", DUE, Amount.of("1000", "EUR"))), today);
    return client(language, Optional.of(false), bills);
  }
}
