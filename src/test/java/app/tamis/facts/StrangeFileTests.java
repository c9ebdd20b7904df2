package app.tamis.facts;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrangeFileTests {

  private static final Words WORDS = Words.in(Locale.UK);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          export.csv  | Case #,Company,Created,Resolved,Severity,Summary | TICKETS
          export.csv  | Client;Date;Durée;Intervenant;Commentaire        | TIME_ENTRIES
          export.csv  | N° facture;Client;Date de facture;Montant TTC    | INVOICES
          Kunden.csv  | Company Name,Email,Phone,Country                 | CLIENTS
          export.csv  | Case #;Company;Raised;Topic;Notes                | TICKETS
          calls.csv   | Caller,Time,Direction,Duration                   | CALLS
          """)
  void its_headers_tell_what_it_holds(String name, String header, FactTable table)
      throws IOException {
    try (var file = open(name, header + "\n")) {
      assertThat(file.likeliest()).isEqualTo(table);
    }
  }

  @Test
  void a_packed_file_that_was_cut_short_is_told() throws IOException {
    var packed = FolderFixture.gzip("Case #,Company,Created\n" + "1,Oak,2025-01-05\n".repeat(99));
    var file =
        Files.write(folder.resolve("export.csv.gz"), Arrays.copyOf(packed, packed.length - 9));

    assertThat(InEnglish.problems(() -> StrangeFile.open(file, "export.csv.gz")))
        .containsExactly(
            "export.csv.gz: this file can't be unpacked; it isn't gzip, was cut short on its way, or something stands behind its end");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Payment ID,Invoice No,Payment Date,Amount,Status | P1,I1,2025-01-05,10.00,Completed       | PAYMENTS      | SURE
          Payment ID,Customer,Invoice No,Amount,Date paid  | P1,Oak,I1,10.00,2025-01-05             | PAYMENTS      | SURE
          Invoice No,Customer,Date,Due Date,Total          | I1,Oak,2025-01-05,2025-02-05,10.00     | INVOICES      | SURE
          Invoice No,Customer,Date,Total,Balance,Date Paid | I1,Oak,2025-01-05,10.00,0.00,2025-02-05 | INVOICES     | SURE
          Number,Customer,Date,Description,Qty,Unit price  | I1,Oak,2025-01-05,Support,1,10.00      | INVOICES      | SURE
          Invoice No,Line,Description,Quantity,Unit Price  | I1,1,Support,1,10.00                   | INVOICE_LINES | SURE
          Ticket ID,Company,Created,Status,Source          | 1,Oak,2025-01-05 10:00,Open,Email      | TICKETS       | SURE
          Client,Invoice Number,Amount,Date                | Oak,I1,10.00,2025-01-05                | INVOICES      | LIKELY
          """)
  void all_columns_together_tell_what_it_holds_and_how_surely(
      String header, String row, FactTable table, Sureness sureness) throws IOException {
    try (var file = open("export.csv", header + "\n" + row + "\n")) {
      assertThat(file.guess()).isEqualTo(new StrangeFile.Guess(table, sureness));
    }
  }

  @Test
  void who_rang_is_not_the_client_where_a_column_names_it() throws IOException {
    try (var file = open("export.csv", "Ticket no,Opened,Company,Contact\n1,2025-01-31,Oak,Jo\n")) {
      assertThat(file.proposed(FactTable.TICKETS, WORDS).yaml())
          .contains("client_name: Company")
          .doesNotContain("client_id");
    }
  }

  @Test
  void what_lacks_something_needed_is_unsure() throws IOException {
    try (var file = open("export.csv", "Colour,Size\nred,5\n")) {
      assertThat(file.guess().sureness()).isEqualTo(Sureness.UNSURE);
    }
  }

  @Test
  void a_report_with_a_shorter_line_at_its_end_is_looked_at_all_the_same() throws IOException {
    var text =
        """
        Harbour IT
        Invoices
        "As of November 26, 2026"

        Invoice No,Customer,Date,Due Date,Total
        I1,Oak,2025-01-05,2025-02-05,10.00

        "Thursday, 26 Nov 2026"
        """;
    try (var file = open("report.csv", text)) {
      assertThat(file.likeliest()).isEqualTo(FactTable.INVOICES);
    }
  }

  @Test
  void numbers_of_bills_that_come_again_without_lines_may_be_of_payments() throws IOException {
    var text =
        """
        Client,Invoice Number,Amount,Date
        Oak,I1,1.00,2025-01-05
        Oak,I1,2.00,2025-01-06
        """;
    try (var file = open("payments.csv", text)) {
      assertThat(file.likeliest()).isEqualTo(FactTable.PAYMENTS);
    }
  }

  @Test
  void a_title_before_the_header_tells_what_it_holds() throws IOException {
    var text =
        "Invoice Manager v4,,,\n%s,,,\nClient,Invoice Number,Amount,Date\nOak,I1,10.00,2025-01-05\n";
    try (var payments = open("a.csv", text.formatted("Payments"));
        var bills = open("b.csv", text.formatted("Invoices"))) {
      assertThat(payments.likeliest()).isEqualTo(FactTable.PAYMENTS);
      assertThat(bills.likeliest()).isEqualTo(FactTable.INVOICES);
    }
  }

  @Test
  void the_days_that_can_be_read_both_ways_make_one_question() throws IOException {
    try (var file =
        open("bills.csv", "Bill no,Customer,Date,Due date\n1,A,03/04/2025,5/6/2025\n")) {
      var questions = file.proposed(FactTable.INVOICES, WORDS).questions();

      assertThat(questions).hasSize(1);
      assertThat(questions.getFirst().columns()).containsExactly("Date", "Due date");
      assertThat(examples(questions.getFirst()))
          .contains(new MappingQuestion.Example("03/04/2025", "2025-04-03", "2025-03-04"));
    }
  }

  @Test
  void a_day_beyond_the_twelfth_leaves_nothing_to_ask() throws IOException {
    try (var file = open("bills.csv", "Bill no,Customer,Date\n1,A,03/04/2025\n2,A,28/04/2025\n")) {
      assertThat(file.proposed(FactTable.INVOICES, WORDS).questions()).isEmpty();
    }
  }

  @Test
  void numbers_that_say_the_same_both_ways_are_not_asked_about() throws IOException {
    try (var plain = open("a.csv", "Bill no,Customer,Date,Total\n1,A,2025-01-31,12\n");
        var open = open("b.csv", "Bill no,Customer,Date,Total\n1,A,2025-01-31,\"1,234\"\n")) {
      assertThat(plain.proposed(FactTable.INVOICES, WORDS).questions()).isEmpty();
      assertThat(open.proposed(FactTable.INVOICES, WORDS).questions())
          .singleElement()
          .satisfies(question ->
              assertThat(examples(question))
                  .containsExactly(new MappingQuestion.Example("1,234", "1.234", "1234")));
    }
  }

  @Test
  void what_was_answered_stands_in_the_mapping() throws IOException {
    var chosen = Map.of("invoice_id", "Bill no", "client_name", "Customer", "issued_on", "Date");
    try (var file = open("bills.csv", "Bill no,Customer,Date\n1,A,03/04/2025\n")) {
      var monthFirst = MappingAnswers.of(MappingQuestion.Kind.DAY_OR_MONTH, MappingAnswers.SECOND);

      var proposed = file.proposed(FactTable.INVOICES, chosen, monthFirst, WORDS);

      assertThat(proposed.questions()).isEmpty();
      assertThat(proposed.lacking()).isEmpty();
      assertThat(proposed.yaml()).contains("dates: M/d/yyyy\n");
    }
  }

  @Test
  void what_a_table_can_not_do_without_is_lacking_until_it_is_chosen() throws IOException {
    try (var file = open("list.csv", "Colour,Size\nred,5\n")) {
      assertThat(file.proposed(FactTable.TICKETS, WORDS).lacking())
          .containsExactly("client_name", "opened_at");
    }
  }

  private static List<MappingQuestion.Example> examples(MappingQuestion question) {
    return ((MappingQuestion.TwoWays) question).examples();
  }

  private StrangeFile open(String name, String text) throws IOException {
    return StrangeFile.open(Files.writeString(folder.resolve(name), text), name);
  }
}
