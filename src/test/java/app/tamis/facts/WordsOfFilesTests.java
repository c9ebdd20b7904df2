package app.tamis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.tamis.basics.Words;
import app.tamis.facts.MappingQuestion.Sold;
import app.tamis.facts.MappingQuestion.Word;
import app.tamis.facts.mapping.MappedResults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words in files that the mapping which reads them doesn't know are asked about once.
class WordsOfFilesTests {

  private static final Words WORDS = Words.in(Locale.UK);
  private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

  private static final String TICKETS =
      """
      Ticket ID,Client,Status,Date Opened,Date Closed
      1,Oak,Closed,13/01/2025 10:00,
      2,Oak,On hold – vendor,14/01/2025 10:00,
      3,Elm,On Hold – Vendor,15/01/2025 10:00,
      4,Elm,Spam,16/01/2025 10:00,
      5,Elm,Void,17/01/2025 10:00,
      """;

  private static final String BILLS =
      """
      Client Name,Invoice #,Date Issued,Invoice Status,Date Paid,Item Name,Item Description,Quantity,Line Subtotal,Tax 1 Amount,Tax 2 Amount,Line Total,Currency
      Oak,1,2025-01-31,paid,2025-02-20,Care – January 2025,,1,1000.00,0,0,1000.00,EUR
      Oak,1,2025-01-31,paid,2025-02-20,Labour on site,,2,200.00,0,0,200.00,EUR
      Oak,2,2025-02-28,paid,2025-03-20,Care – February 2025,,1,1000.00,0,0,1000.00,EUR
      Elm,3,2025-02-28,paid,2025-03-20,Labour on site,,1,100.00,0,0,100.00,EUR
      Elm,3,2025-02-28,paid,2025-03-20,Desk for the lobby,,1,300.00,0,0,300.00,EUR
      """;

  @TempDir private Path data;

  @Test
  void a_status_that_a_shipped_mapping_doesnt_know_is_asked_about_with_its_rows() {
    var intake = sent("halo tickets.csv", TICKETS);

    assertThat(asked(intake).statuses())
        .singleElement()
        .satisfies(of -> {
          assertThat(of.file()).isEqualTo("halo tickets.csv");
          assertThat(of.question().column()).isEqualTo("Status");
          assertThat(of.question().words())
              .extracting(Word::text, Word::rows, Word::counts)
              .containsExactly(tuple("On Hold – Vendor", 2L, true), tuple("Void", 1L, false));
        });
  }

  @Test
  void what_was_answered_holds_at_once_and_the_next_file_asks_only_what_is_new() {
    var intake = sent("halo tickets.csv", TICKETS);
    var question = asked(intake).statuses().getFirst();

    assertThat(intake.answer(question, List.of(), "Olive", NOW)).containsExactly("halo tickets");

    assertThat(asked(intake).isEmpty()).isTrue();
    assertThat(tickets(intake)).isEqualTo(1);
    var next = sent("export.csv", TICKETS.replace("Closed,13", "Awaiting parts,13"));
    assertThat(asked(next).statuses())
        .flatExtracting(of -> of.question().words())
        .extracting(Word::text)
        .containsExactly("Awaiting parts");
    assertThat(new SavedMappings(data).find("halo tickets").orElseThrow().text())
        .isEqualTo(
            """
            like: halo-tickets

            words:
              "Status": {left_out: ["On Hold – Vendor", "Void"]}
            """);
  }

  @Test
  void an_answer_takes_its_place_beside_those_before_and_nothing_else_is_changed() {
    var saved = new SavedMappings(data);
    saved.save(
        "desk",
        """
        # Mine.
        tables:
          tickets:
            where: {State: {not: Junk}}
            columns: {ticket_id: No, client_name: Customer, opened_at: Day}
        words:
          State: {counts: [Open], left_out: [Odd]}

        # The end.
        """,
        "",
        NOW);
    var intake =
        sent(
            "d.csv",
            """
            No,Customer,Day,State
            1,Oak,2025-01-05T10:00:00,Open
            2,Oak,2025-01-05T10:00:00,Odd
            3,Oak,2025-01-05T10:00:00,Parked
            """);

    var question = asked(intake).statuses().getFirst();
    intake.answer(question, List.of("Parked"), "Olive", NOW);

    assertThat(question.question().words()).extracting(Word::text).containsExactly("Parked");
    assertThat(tickets(intake)).isEqualTo(2);
    assertThat(saved.find("desk").orElseThrow().text())
        .isEqualTo(
            """
            # Mine.
            tables:
              tickets:
                where: {State: {not: Junk}}
                columns: {ticket_id: No, client_name: Customer, opened_at: Day}
            # The end.

            words:
              "State": {counts: ["Open", "Parked"], left_out: ["Odd"]}
            """);
  }

  @Test
  void a_status_whose_words_all_count_is_kept_so_that_a_new_word_is_asked_about() {
    var text =
        """
        Case #,Company,Created,State
        1,Oak,2025-01-13 10:00,Open
        2,Elm,2025-01-14 10:00,Closed
        """;
    var file = data.resolve("desk.csv");
    write(file, text);
    new SavedMappings(data).save("desk", StrangeFile.draft(file, Optional.empty(), WORDS), "", NOW);

    assertThat(asked(sent("january.csv", text)).isEmpty()).isTrue();
    assertThat(asked(sent("february.csv", text.replace("Closed", "With the vendor"))).statuses())
        .flatExtracting(of -> of.question().words())
        .extracting(Word::text)
        .containsExactly("With the vendor");
  }

  @Test
  void a_new_word_of_payments_that_failed_makes_them_failed_ones() {
    new SavedMappings(data)
        .save(
            "bank",
            """
            tables:
              payments:
                columns: {payment_id: No, invoice_id: Bill, paid_on: Day, amount: Sum}
            words:
              State: {counts: [Received]}
            """,
            "",
            NOW);
    var intake =
        sent(
            "bank.csv",
            """
            No,Bill,Day,Sum,State
            P1,I1,2025-01-05,100,Received
            P2,I1,2025-01-06,40,Bounced
            """);

    var question = asked(intake).statuses().getFirst();
    assertThat(QuestionInWords.of(question.question(), WORDS).choices())
        .extracting(QuestionInWords.Choice::text)
        .containsExactly("Bounced (one row, 40.00 in all): counts as failed");
    intake.answer(question, List.of("Bounced"), "", NOW);

    assertThat(asked(intake).isEmpty()).isTrue();
    intake.receive("invoices.csv", bytes("invoice_id,client_id,issued_on\nI1,C1,2025-01-01\n"));
    intake.receive("clients.csv", bytes("client_id,name\nC1,Oak\n"));
    try (var folder = intake.open()) {
      var totals =
          FolderFixture.door(FolderFixture.TODAY)
              .check(folder, ImportOptions.STRICT, _ -> {})
              .totals();
      assertThat(totals.tables())
          .hasEntrySatisfying(
              FactTable.PAYMENTS, of -> assertThat(of.sum()).contains(new BigDecimal("100.00")));
    }
  }

  @Test
  void what_comes_every_month_is_asked_by_what_bills_say_but_for_the_month() {
    var intake = sent("details.csv", BILLS);

    var question = asked(intake).everyMonth().orElseThrow();

    assertThat(question.sold())
        .extracting(Sold::words, Sold::example, Sold::lines, Sold::amount, Sold::guess)
        .containsExactly(
            tuple("Care – *", "Care – January 2025", 2L, Optional.of(2000.0), Optional.empty()),
            tuple(
                "Labour on site", "Labour on site", 2L, Optional.of(300.0), Optional.of("labour")));
    assertThat(question.isMostlyGuessed()).isFalse();
  }

  @Test
  void what_was_said_of_it_holds_for_next_month_and_what_nobody_spoke_of_stays_unknown() {
    var intake = sent("details.csv", BILLS);

    intake.answer(asked(intake).everyMonth().orElseThrow(), List.of("Care – *"), "", NOW);

    assertThat(kinds(intake))
        .containsExactly(
            "Care – January 2025: recurring",
            "Labour on site: labour",
            "Care – February 2025: recurring",
            "Labour on site: labour",
            "Desk for the lobby: ");
    var next = sent("march.csv", BILLS.replace("February", "March").replace("2025-02", "2025-03"));
    assertThat(asked(next).isEmpty()).isTrue();
    assertThat(kinds(next)).contains("Care – March 2025: recurring");
  }

  @Test
  void nothing_is_asked_where_little_of_what_is_billed_is_unknown() {
    var bills = BILLS.replace("Care –", "Managed support –");
    var intake = sent("details.csv", bills);
    var question = asked(intake).everyMonth().orElseThrow();
    assertThat(question.share()).contains(2000.0 / 2600.0);
    assertThat(question.isMostlyGuessed()).isTrue();

    intake.answer(question, List.of("Managed support – *"), "", NOW);

    assertThat(asked(sent("next.csv", bills)).everyMonth()).isEmpty();
  }

  @Test
  void who_says_by_mappings_of_their_own_how_files_are_read_is_asked_nothing() {
    var intake = sent("halo tickets.csv", TICKETS);
    intake.receive("import.yaml", bytes("files: {\"*.csv\": halo-tickets}\n"));

    assertThat(asked(intake)).isEqualTo(AskedWords.NONE);
  }

  private Intake sent(String name, String text) {
    var intake = new Intakes(data).begin();
    intake.receive(name, bytes(text));
    return intake;
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AskedWords asked(Intake intake) {
    try (var folder = intake.open()) {
      return intake.asked(folder);
    }
  }

  /// How many tickets of it come in.
  private static long tickets(Intake intake) {
    try (var folder = intake.open()) {
      var totals =
          FolderFixture.door(FolderFixture.TODAY)
              .check(folder, new ImportOptions(false, true, Precedence.NOTHING), _ -> {})
              .totals();
      return Optional.ofNullable(totals.tables().get(FactTable.TICKETS)).orElseThrow().rows();
    }
  }

  /// Each line's description with its kind.
  private List<String> kinds(Intake intake) {
    var file = intake.files().getFirst();
    var mapping = ((IntakeFile.What.Mapped) file.what()).mapping();
    var text = new SavedMappings(data).find(mapping).orElseThrow().text();
    return MappedResults.rowsOf(text, textOf(intake, file.name()), FactTable.INVOICE_LINES)
        .lines()
        .map(row -> List.of(row.split(" \\| ?", -1)))
        .map(cells -> cells.get(2).strip() + ": " + cells.getLast().strip())
        .toList();
  }

  private static String textOf(Intake intake, String file) {
    try {
      return Files.readString(intake.path(file).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
