package app.tamis.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.grading.Decisions.PersonsGrade;
import app.tamis.grading.Letter;
import app.tamis.measures.CostBasis;
import app.tamis.measures.Figure;
import app.tamis.measures.MonthEnd;
import app.tamis.measures.MonthsByClient;
import app.tamis.measures.RandomPortfolio;
import app.tamis.measures.Source;
import app.tamis.measures.Window;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The forms in which the book keeps what a grading knew.
class KeptFormsTests {

  private static final PersonsGrade GIVEN =
      new PersonsGrade(
          Letter.B,
          "A \"friend\" of é\u2028ours",
          LocalDate.of(2024, 2, 29),
          LocalDate.of(2025, 1, 31),
          Optional.of(LocalDate.of(2024, 12, 31)),
          "Ada");

  @Test
  void what_a_grading_knew_comes_back_to_the_last_bit() {
    LongStream.range(0, 100)
        .forEach(seed -> {
          var months = RandomPortfolio.seeded(seed);
          var asOf = months.defaultAsOf().orElseThrow();
          var portfolio = MonthsByClient.of(months).in(new Window(asOf, 12), CostBasis.DEFAULT);
          for (var client : portfolio.clients()) {
            var kept = new KeptInputs(client, List.of(GIVEN), List.of(LocalDate.of(2025, 3, 31)));
            assertThat(InputsJson.read(InputsJson.write(kept)))
                .usingRecursiveComparison()
                .isEqualTo(kept);
          }
          var context = KeptContext.of(portfolio);
          assertThat(ContextJson.read(ContextJson.write(context), asOf)).isEqualTo(context);
        });
  }

  @Test
  void what_isnt_known_isnt_written() {
    var text =
        InputsJson.write(
            InputsJson.read(
                """
                {"id":"C1","name":"Brun","months":[],"given":[],"refused":[]}\
                """));

    assertThat(text)
        .isEqualTo(
            """
            {"id":"C1","name":"Brun","withheld":[],"months":[],"given":[],"refused":[]}\
            """);
  }

  @Test
  void a_text_of_the_first_rules_is_read_as_it_was_meant() {
    var kept =
        InputsJson.read(
            """
            {"id":"C009","name":"Meubles Quémeneur","since":"2017-05-01","months":[
              {"month":"2024-02","sums":{"revenue_labour":1143.75,"gone_since":3},"overdue":0.1,
               "oldest_overdue_days":4,"invoices_so_far":7,"seats":12,"contract":"managed","paid_by_itself":true}],
             "given":[{"grade":"A","reason":"new","from":"2024-01-01","until":"2024-03-01"}],"refused":["2024-02-29"]}\
            """);

    var month = kept.inWindow().months().getFirst();
    assertThat(month.month()).isEqualTo(YearMonth.of(2024, 2));
    assertThat(month.sums().of(Figure.REVENUE_LABOUR)).isEqualTo(1143.75);
    assertThat(month.sums().of(Figure.MINUTES)).isZero();
    assertThat(month.end().arrears()).isZero();
    assertThat(month.end().seats()).hasValue(12);
    assertThat(month.end().contract().orElseThrow().kind()).isEqualTo(MonthEnd.Kind.MANAGED);
    assertThat(month.end().contract().orElseThrow().paidByItself()).isTrue();
    assertThat(kept.inWindow().withheld()).isEmpty();
    assertThat(kept.given().getFirst().by()).isEmpty();
    assertThat(kept.refused()).containsExactly(LocalDate.of(2024, 2, 29));
  }

  @Test
  void of_the_first_rules_a_source_counts_from_its_first_value_on() {
    var text =
        """
        {"overhead_minutes":10,"payments_complete":false,"evidence":{"calls":"2024-01-31","surveys":"2024-02-01"}}\
        """;

    assertThat(ContextJson.read(text, LocalDate.of(2024, 1, 31)).imported())
        .containsExactly(Source.CALLS);
  }
}
