package app.tamis.facts;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
  void the_days_that_can_be_read_both_ways_make_one_question() throws IOException {
    try (var file =
        open("bills.csv", "Bill no,Customer,Date,Due date\n1,A,03/04/2025,5/6/2025\n")) {
      var questions = file.proposed(FactTable.INVOICES, WORDS).questions();

      assertThat(questions).hasSize(1);
      assertThat(questions.getFirst().columns()).containsExactly("Date", "Due date");
      assertThat(questions.getFirst().examples())
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
              assertThat(question.examples())
                  .containsExactly(new MappingQuestion.Example("1,234", "1.234", "1234")));
    }
  }

  @Test
  void what_was_answered_stands_in_the_mapping() throws IOException {
    var chosen = Map.of("invoice_id", "Bill no", "client_name", "Customer", "issued_on", "Date");
    try (var file = open("bills.csv", "Bill no,Customer,Date\n1,A,03/04/2025\n")) {
      var monthFirst = new MappingAnswers(Optional.of(false), Optional.empty());

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

  private StrangeFile open(String name, String text) throws IOException {
    return StrangeFile.open(Files.writeString(folder.resolve(name), text), name);
  }
}
