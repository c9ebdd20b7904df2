package app.tamis.parting;

import static app.tamis.parting.PartingFixture.LAST;
import static app.tamis.parting.PartingFixture.RECEIVED;
import static app.tamis.parting.PartingFixture.basis;
import static app.tamis.parting.PartingFixture.draft;
import static app.tamis.parting.PartingFixture.edited;
import static app.tamis.parting.PartingFixture.ending;
import static app.tamis.parting.PartingFixture.parting;
import static app.tamis.parting.PartingFixture.said;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Amount;
import app.tamis.basics.Message;
import app.tamis.cli.Approved;
import app.tamis.documents.Look;
import app.tamis.documents.Renderings;
import app.tamis.parting.PartingEvent.What;
import app.tamis.parting.PartingStep.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The letter that ends it, compared whole with files that a person has read, and what stands
/// against it.
class PartingLetterTests {

  @ParameterizedTest
  @CsvSource({"en", "fr"})
  void the_letter_reads_as_it_was_found_good_on_one_page(String language) throws IOException {
    var letter = new PartingLetter(draft(language), basis("2118.00")).document(RECEIVED);
    var renderings = new Renderings(Look.DEFAULT);

    Approved.checkFile("parting/letter-" + language + ".txt", renderings.mail(letter).text());
    var pdf = renderings.pdf(letter).copy();
    draw(pdf, "parting-letter-" + language);
    try (var read = Loader.loadPDF(pdf)) {
      assertThat(read.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void in_france_eight_years_and_more_ask_for_nine_months_or_a_recorded_reason() {
    var august = LocalDate.of(2026, 8, 5);

    assertThat(keys(checks(ending(Optional.of(august), "")).refused()))
        .containsExactly("law.notice.reason");
    assertThat(checks(ending(Optional.of(august), "they leave in June anyway")).mayLeave())
        .isTrue();
    assertThat(checks(ending(Optional.of(LAST), "")).mayLeave()).isTrue();
  }

  @Test
  void below_the_contracts_notice_no_reason_helps() {
    var early = ending(Optional.of(RECEIVED.plusDays(89)), "we are in a hurry");

    assertThat(keys(checks(early).refused())).containsExactly("law.notice.early");
  }

  @Test
  void without_a_table_of_the_law_the_contract_still_counts() {
    var nowhere = basis("XX", Optional.empty(), Optional.empty(), "Notice");

    assertThat(keys(checks(ending(Optional.of(RECEIVED.plusDays(89)), ""), nowhere).refused()))
        .containsExactly("law.notice.early");
    assertThat(checks(ending(Optional.of(RECEIVED.plusDays(90)), ""), nowhere).mayLeave()).isTrue();
  }

  @Test
  void a_letter_without_a_last_day_is_refused() {
    assertThat(keys(checks(ending(Optional.empty(), "")).refused()))
        .containsExactly("parting.check.no-end");
  }

  @Test
  void nothing_is_told_while_an_insolvency_is_open() {
    var insolvent =
        basis("FR", Optional.empty(), Optional.of(LocalDate.of(2025, 12, 1)), "Préavis");

    assertThat(keys(checks(draft("en"), insolvent).refused()))
        .containsExactly("parting.check.insolvent");
  }

  @Test
  void an_edited_text_is_checked_as_a_drafted_one_is() {
    var without = edited("We end our agreement soon.\n\nCall Anna Le Goff, 02 98 00 00 00.");

    assertThat(keys(checks(without).refused())).containsExactly("parting.check.end-not-stated");
    assertThat(keys(checks(without).warned())).containsExactly("parting.check.clause");
  }

  @Test
  void words_of_blame_are_pointed_out() {
    var blaming =
        edited(
            "It ends on 5 September 2026 (Préavis): your late payments and your rude calls are"
                + " unacceptable. Anna Le Goff, 02 98 00 00 00");

    assertThat(checks(blaming).mayLeave()).as("the owner decides").isTrue();
    assertThat(Tone.blame(blaming.text())).contains("late payments", "rude", "unacceptable");
    assertThat(keys(checks(blaming).warned())).containsExactly("parting.check.blame");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You get your passwords once the last bill is paid.",
        "The handover documents follow after payment of what is open.",
        "Vos données vous seront remises après règlement du solde.",
        "Sous réserve du paiement des factures, nous transmettons les accès."
      })
  void no_text_makes_what_is_theirs_wait_for_a_payment(String sentence) {
    assertThat(Tone.hostage("Thank you. " + sentence + " Goodbye.")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"en", "fr"})
  void the_drafted_letter_blames_nobody_and_holds_nothing_back(String language) {
    for (var reason : LetterDraft.Reason.values()) {
      var text = new PartingLetter(draft(language), basis("2118.00")).text();

      assertThat(Tone.blame(text)).as(reason.code()).isEmpty();
      assertThat(Tone.hostage(text)).as(reason.code()).isEmpty();
    }
  }

  /// Who owes 2,118.00 is parted with as who owes nothing, but for one sentence.
  @Test
  void what_is_owed_changes_one_sentence_of_the_letter_and_nothing_else() {
    var owing = new PartingLetter(draft("en"), basis("2118.00"));
    var free = new PartingLetter(draft("en"), basis("0"));

    var ofOwing = Arrays.asList(owing.text().split("\n"));
    var ofFree = Arrays.asList(free.text().split("\n"));

    assertThat(ofOwing).hasSameSizeAs(ofFree);
    var differing = ofOwing.stream().filter(line -> !ofFree.contains(line)).toList();
    assertThat(differing)
        .containsExactly("- Bills: €2,118.00 is open today; the final one follows after the end.");
    assertThat(LetterChecks.of(owing, RECEIVED)).isEqualTo(LetterChecks.of(free, RECEIVED));
  }

  /// No rule of steps and states is even told of money.
  @Test
  void no_step_and_no_state_knows_of_money() {
    for (var type :
        List.of(
            PartingCase.class,
            PartingStep.class,
            PartingEvent.class,
            PartingState.Told.class,
            PartingState.InNotice.class,
            PartingState.HandingOver.class,
            PartingState.Closed.class,
            StepDates.class,
            ToEnd.class)) {
      assertThat(type.getRecordComponents())
          .as(type.getSimpleName())
          .noneMatch(part -> part.getGenericType().getTypeName().contains("Amount"));
    }
    var told =
        List.of(
            said(What.US_NO, "2026-01-02"),
            said(What.DECIDED, "2026-01-03"),
            said(What.TOLD, "2026-01-04"));
    assertThat(parting(told, Kind.HAND_OVER).next(RECEIVED)).contains(What.HANDING_OVER);
  }

  @Test
  void an_offer_to_pay_wins_nobody_back_before_all_three_are_there() {
    var none = new WinBack(Optional.empty(), false, Optional.empty());
    var owing = new WinBack(Optional.of(LAST), true, Optional.of(Amount.of("12", "EUR")));
    var all = new WinBack(Optional.of(LAST), true, Optional.of(Amount.of("0", "EUR")));

    assertThat(keys(none.needs().stream().map(WinBack.Need::message).toList()))
        .containsExactly(
            "parting.back.signed.not", "parting.back.debit.not", "parting.back.arrears.unknown");
    assertThat(owing.isComplete()).isFalse();
    assertThat(all.isComplete()).isTrue();
  }

  private static LetterChecks checks(LetterDraft draft) {
    return checks(draft, basis("0"));
  }

  private static LetterChecks checks(LetterDraft draft, LetterBasis basis) {
    return LetterChecks.of(new PartingLetter(draft, basis), RECEIVED);
  }

  private static List<String> keys(List<Message> messages) {
    return messages.stream().map(Message::key).toList();
  }

  private static void draw(byte[] pdf, String name) throws IOException {
    var to = System.getProperty("look");
    if (to != null) {
      Files.write(Path.of(to, name + ".pdf"), pdf);
    }
  }
}
