package app.tamis.grading;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MatrixReaderTests {

  @Test
  void every_fault_is_named_at_once_with_its_line() {
    var faulty =
        """
        matrix: ours
        weights: equal
        axes:
          financial:
            - id: margin
              measure: contribution_margn
              points: [[0, 0], [0.2, 35], [0.2, 60]]
              weight: 0
              needs: [invoice, time_entries]
            - id: size
              measure: revenue_per_month
              points: [[0, -5], [6000, 120], [7000]]
              weight: heavy
              needs: [[tickets, telepathy], []]
          relationship: []
        gut: {criterion: caller, letters_apart: 1.5}
        letters: {A: 55, B: 75}
        grid:
          A: [A, A, B]
          B: [A, B, C, E]
          C: [B, C, C, D]
        small_clients:
          - {below: -1, fall: 0}
          - {under: 250, fall: 2}
        caps:
          - {cap: arears, months: 3, at_most: C}
        evidence: {months: 0, share_of_weight: 4/3}
        range: 1.28
        """;

    assertThat(faults(faulty))
        .isEqualTo(
            """
            ours.yaml:6: contribution_margn is not a measure; did you mean contribution_margin?
            ours.yaml:7: the value 0.2 does not rise above the one before, 0.2
            ours.yaml:8: weight is 0; it must be above 0
            ours.yaml:9: invoice is not a table or column that a criterion can need; did you mean invoices?
            ours.yaml:12: points from 0 to 100 were expected, not -5
            ours.yaml:12: points from 0 to 100 were expected, not 120
            ours.yaml:12: a pair [value, points] was expected
            ours.yaml:13: heavy is not a number
            ours.yaml:14: telepathy is not a table or column that a criterion can need; known are …
            ours.yaml:14: an empty list of alternatives can never be met
            ours.yaml:15: the axis relationship has no criteria
            ours.yaml:16: caller is not a criterion; known are …
            ours.yaml:16: letters_apart is 1.5; a whole number of at least 1 was expected
            ours.yaml:17: C is missing
            ours.yaml:19: row A has 3 grades; four were expected, one per relationship letter
            ours.yaml:20: E is not a grade; grades are A, B, C, D
            ours.yaml:19: D is missing
            ours.yaml:23: below is -1; it must be at least 0
            ours.yaml:23: fall is 0; a whole number of at least 1 was expected
            ours.yaml:24: below is missing
            ours.yaml:26: arears is not a rule that caps; did you mean arrears?
            ours.yaml:27: months is 0; a whole number of at least 1 was expected
            ours.yaml:27: share_of_weight is 1.333; it must be between 0 and 1, such as 1/3
            ours.yaml:28: a map of keys and values was expected
            ours.yaml:24: under is not a known key; known are …
            ours.yaml:2: weights is not a known key; known are …
            """);
  }

  @Test
  void a_matrix_of_ones_own_is_read() {
    var ours = Matrices.classicText().replace("matrix: classic", "matrix: ours");

    assertThat(Matrices.read("ours.yaml", ours).name()).isEqualTo("ours");
    assertThat(Matrices.read("ours.yaml", ours).criteria())
        .isEqualTo(Matrices.classic().criteria());
  }

  @Test
  void an_empty_document_lacks_everything_that_a_matrix_is() {
    assertThat(faults(""))
        .isEqualTo(
            """
            ours.yaml:1: matrix is missing
            ours.yaml:1: axes is missing
            ours.yaml:1: letters is missing
            ours.yaml:1: grid is missing
            ours.yaml:1: small_clients is missing
            ours.yaml:1: caps is missing
            ours.yaml:1: evidence is missing
            ours.yaml:1: range is missing
            """);
  }

  @Test
  void the_same_criterion_twice_is_a_fault() {
    var twice = Matrices.classicText().replace("id: esteem", "id: size");

    assertThat(faults(twice))
        .isEqualTo("ours.yaml:71: a criterion size stands on line 24 already\n");
  }

  @Test
  void lines_that_do_not_fall_are_a_fault() {
    var rising = Matrices.classicText().replace("A: 75, B: 55, C: 35", "A: 75, B: 75, C: 35");

    assertThat(faults(rising))
        .endsWith(": the lines of the letters must fall from A to C\n")
        .hasLineCount(1);
  }

  @Test
  void a_matrix_can_do_without_a_caller_test() {
    var text = Matrices.classicText();
    var without = text.replaceAll("(?s)gut:.*?letters:", "letters:");

    assertThat(Matrices.read("ours.yaml", without).gut()).isEmpty();
  }

  private static String faults(String text) {
    var words = Words.in(Locale.UK);
    var problems = catchThrowableOfType(Problems.class, () -> Matrices.read("ours.yaml", text));
    return problems.messages().stream()
        .map(words::say)
        .map(fault -> fault.replaceFirst("known are .*", "known are …"))
        .collect(joining("\n", "", "\n"));
  }
}
