package app.tamis.facts.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.facts.FactTable;
import app.tamis.facts.MappingAnswers;
import app.tamis.facts.MappingField;
import app.tamis.facts.MappingQuestion.Meaning;
import app.tamis.facts.MappingQuestion.WhatCounts;
import app.tamis.facts.MappingQuestion.Word;
import app.tamis.facts.StrangeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A column that says what became of each record is never passed over.
class StatusColumnTests {

  private static final Words ENGLISH = Words.in(Locale.UK);
  private static final String BILLS =
      """
      Invoice No,Customer,Date,Status,Total
      I1,Oak,2025-01-05,Paid,100.00
      I2,Oak,2025-01-06,Draft,900.00
      I3,Oak,2025-01-07,VOID,700.00
      """;

  @TempDir Path folder;

  @Test
  void bills_that_were_never_sent_are_left_out() throws IOException {
    assertThat(proposed(FactTable.INVOICES, BILLS).yaml())
        .contains(
            """
                where:
                  Status: {not: [Draft, VOID]}   # left out: Draft (one row, 900.00 in all), VOID (one row, 700.00 in all)
            """
                .indent(0));
  }

  @Test
  void in_french_too() throws IOException {
    var text =
        """
        N° facture;Client;Date;État;Montant TTC
        F1;Oak;05/01/2025;Payée;100,00
        F2;Oak;26/01/2025;Brouillon;900,00
        F3;Oak;27/01/2025;Annulée;700,00
        """;

    assertThat(proposed(FactTable.INVOICES, text).yaml())
        .contains("État: {not: [Annulée, Brouillon]}");
  }

  @Test
  void french_words_are_known_in_either_gender() throws IOException {
    var text =
        """
        N° demande;Ouverte le;Clôturée le;Société;État
        1;05/01/2025 10:00;25/01/2025 12:00;Oak;Clôturée
        2;26/01/2025 10:00;;Oak;Assignée
        3;27/01/2025 10:00;;Oak;Fusionnée
        """;

    var proposed = proposed(FactTable.TICKETS, text);

    assertThat(((WhatCounts) proposed.questions().getFirst()).words())
        .extracting(Word::meaning)
        .containsExactly(Meaning.COUNTS, Meaning.COUNTS, Meaning.LEFT_OUT);
    assertThat(proposed.fields())
        .filteredOn(field -> field.from().isPresent())
        .allMatch(MappingField::sure);
    assertThat(proposed.yaml())
        .contains("État: {not: [Fusionnée]}", "opened_at: Ouverte le", "closed_at: Clôturée le");
  }

  @Test
  void a_word_that_nobody_knows_counts_and_is_asked_about() throws IOException {
    var proposed = proposed(FactTable.INVOICES, BILLS + "I4,Oak,2025-01-08,Parked,30.00\n");

    assertThat(proposed.yaml())
        .contains("# - Parked   # sure that this counts? Parked (one row, 30.00 in all)\n");
    assertThat(proposed.questions()).singleElement().isInstanceOf(WhatCounts.class);
    assertThat(((WhatCounts) proposed.questions().getFirst()).words())
        .containsExactly(
            new Word("Parked", 1, Optional.of(30.0), Optional.empty(), Meaning.UNKNOWN),
            new Word("Draft", 1, Optional.of(900.0), Optional.empty(), Meaning.LEFT_OUT),
            new Word("Paid", 1, Optional.of(100.0), Optional.empty(), Meaning.COUNTS),
            new Word("VOID", 1, Optional.of(700.0), Optional.empty(), Meaning.LEFT_OUT));
  }

  @Test
  void where_no_word_is_known_to_be_left_out_the_condition_is_a_remark() throws IOException {
    var proposed =
        proposed(
            FactTable.INVOICES,
            "Invoice No,Customer,Date,Status,Total\nI1,Oak,2025-01-05,Parked,100.00\n");

    assertThat(proposed.yaml())
        .contains(
            "    # where:\n    #   Status: {not: [Parked]}   # sure that this counts? Parked (one"
                + " row, 100.00 in all)\n");
  }

  @Test
  void what_was_said_of_words_stands_in_the_mapping() throws IOException {
    var chosen = Map.of("invoice_id", "Invoice No", "client_name", "Customer", "issued_on", "Date");
    var said = new MappingAnswers(Map.of(), Map.of("Status", Set.of("Paid", "Draft")));
    try (var file = open(BILLS)) {
      var proposed = file.proposed(FactTable.INVOICES, chosen, said, ENGLISH);

      assertThat(proposed.questions()).isEmpty();
      assertThat(proposed.yaml()).contains("Status: {not: [VOID]}");
    }
  }

  @Test
  void payments_that_failed_or_came_and_went_are_told_apart_from_those_still_to_come()
      throws IOException {
    var text =
        """
        Payment ID,Invoice No,Payment Date,Amount,Status
        P1,I1,2025-01-05,100.00,paid_out
        P2,I1,2025-01-06,100.00,failed
        P3,I1,2025-01-07,100.00,charged_back
        P4,I1,2025-01-08,100.00,pending_submission
        """;

    assertThat(proposed(FactTable.PAYMENTS, text).yaml())
        .contains("status: {not: [pending_submission]}".replace("status", "Status"))
        .contains(
            """
                  failed:
                    from: Status   # charged_back came and went again: here that counts as failed
                    values:
                      charged_back: yes
                      failed: yes
                    else: no
            """
                .indent(0));
  }

  @Test
  void tickets_that_are_none_are_left_out() throws IOException {
    var text =
        """
        Ticket ID,Company,Created,Status
        T1,Oak,2025-01-05 10:00,Closed
        T2,Oak,2025-01-06 10:00,Merged
        T3,Oak,2025-01-07 10:00,Spam
        T4,Oak,2025-01-08 10:00,Waiting on customer
        """;

    assertThat(proposed(FactTable.TICKETS, text).yaml())
        .contains("Status: {not: [Merged, Spam]}   # left out: Merged (one row), Spam (one row)\n");
  }

  @Test
  void hours_behind_a_word_are_said_as_hours() throws IOException {
    var text =
        """
        Company,Start,Hours,Status
        Oak,2025-01-05 10:00,1.5,Approved
        Oak,2025-01-06 10:00,2.25,Odd
        """;

    var words =
        ((WhatCounts) proposed(FactTable.TIME_ENTRIES, text).questions().getFirst()).words();

    assertThat(words.getFirst())
        .isEqualTo(
            new Word(
                "Odd", 1, Optional.empty(), Optional.of(Duration.ofMinutes(135)), Meaning.UNKNOWN));
  }

  @Test
  void a_type_is_looked_at_only_where_it_tells_of_what_is_no_bill() throws IOException {
    var header = "Invoice No,Customer,Date,Type,Total\nI1,Oak,2025-01-05,Invoice,100.00\n";

    assertThat(proposed(FactTable.INVOICES, header + "I2,Oak,2025-01-06,Estimate,5.00\n").yaml())
        .contains("Type: {not: [Estimate]}");
    assertThat(proposed(FactTable.INVOICES, header + "I2,Oak,2025-01-06,Retail,5.00\n").asked())
        .isEmpty();
  }

  @Test
  void a_state_where_a_client_lives_is_passed_over_beside_a_status() throws IOException {
    var text =
        """
        Invoice No,Customer,State,Date,Status,Total
        I1,Oak,Texas,2025-01-05,Paid,100.00
        I2,Oak,Ohio,2025-01-06,Draft,900.00
        """;

    assertThat(proposed(FactTable.INVOICES, text).asked())
        .singleElement()
        .satisfies(question -> assertThat(question.columns()).containsExactly("Status"));
  }

  private StrangeFile.Proposed proposed(FactTable table, String text) throws IOException {
    try (var file = open(text)) {
      return file.proposed(table, ENGLISH);
    }
  }

  private StrangeFile open(String text) throws IOException {
    return StrangeFile.open(Files.writeString(folder.resolve("export.csv"), text), "export.csv");
  }
}
