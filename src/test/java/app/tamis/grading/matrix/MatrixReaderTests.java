package app.tamis.grading.matrix;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.grading.FirstRulesFixture;
import app.tamis.grading.Matrices;
import app.tamis.grading.SmallClients.ByOverhead;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MatrixReaderTests {

  @Test
  void every_fault_is_named_at_once_with_its_line() {
    var faulty =
        """
        matrix: ours
        rules: 3
        weights: equal
        axes:
          financial:
            - id: margin
              measure: net_margn
              points: [[0, 0], [0.2, 35], [0.2, 60]]
              weight: 0
              needs: [invoice, time_entries]
            - id: size
              measure: affordable_hours
              points: [[0, -5], [60, 120], [70]]
              weight: heavy
              needs: [[tickets, telepathy], []]
          relationship: []
        thin_evidence: {share_of_weight: 4/3, leans_on: 165}
        gut: {criterion: caller, letters_apart: 1.5}
        core: [margn, rate]
        letters: {A: 55, B: 75}
        limits:
          - {limit: cor}
          - {limit: loss, at_most: F}
          - {limit: no_warmth, points: -1, one_of: [trust]}
          - {limit: dread, criterion: size, points: 35, cases: 0, at_most: C}
        grid:
          A: [A, A, B]
          B: [A, B, C, E]
          C: [B, C, C, D]
        small_clients:
          steps:
            - {overhead_above: 0.3, fall: 0}
            - {overhead_above: 0.3, fall: 1}
            - {overhead_above: 0.2, fall: 2}
            - {below: 250, fall: 2}
          never_below: {grade: c, net_margin: some}
        caps:
          - {cap: break_fix, recurring_share_of_service: 20, with_evidence_on: size}
          - {cap: arears, months: 1, at_most: C}
          - {cap: arrears, months: -1}
        evidence: {months: 0, one_of: [profit], sure_months: 1.5}
        range: 1.28
        publication: {month_ends: 3, points_past_the_line: -4, overhead_past_the_line: 10}
        unlogged_time: {below: 50}
        """;

    assertThat(faults(faulty))
        .isEqualTo(
            """
            ours.yaml:2: 3 is not an edition of the rules that Tamis knows; rules: 2 was expected
            ours.yaml:7: net_margn is not a measure; did you mean net_margin?
            ours.yaml:8: the value 0.2 does not rise above the one before, 0.2
            ours.yaml:9: weight is 0; it must be above 0
            ours.yaml:10: invoice is not a table or column that a criterion can need; did you mean invoices?
            ours.yaml:13: points from 0 to 100 were expected, not -5
            ours.yaml:13: points from 0 to 100 were expected, not 120
            ours.yaml:13: a pair [value, points] was expected
            ours.yaml:14: heavy is not a number
            ours.yaml:15: telepathy is not a table or column that a criterion can need; known are …
            ours.yaml:15: an empty list of alternatives can never be met
            ours.yaml:16: the axis relationship has no criteria
            ours.yaml:17: share_of_weight is 1.333; it must be between 0 and 1, such as 1/3
            ours.yaml:17: leans_on is 165; it must be between 0 and 100
            ours.yaml:19: margn is not a criterion; did you mean margin?
            ours.yaml:19: rate is not a criterion; known are …
            ours.yaml:20: C is missing
            ours.yaml:22: cor is not a rule that limits a letter; did you mean core?
            ours.yaml:23: F is not a grade; grades are A, B, C, D
            ours.yaml:24: points is -1; it must be between 0 and 100
            ours.yaml:24: trust is not a criterion; known are …
            ours.yaml:24: at_most is missing
            ours.yaml:25: cases is 0; a whole number of at least 1 was expected
            ours.yaml:27: row A has 3 grades; four were expected, one per relationship letter
            ours.yaml:28: E is not a grade; grades are A, B, C, D
            ours.yaml:27: D is missing
            ours.yaml:32: fall is 0; a whole number of at least 1 was expected
            ours.yaml:34: the share 0.2 does not rise above the one before, 0.3
            ours.yaml:35: overhead_above is missing
            ours.yaml:36: c is not a grade; did you mean C?
            ours.yaml:36: some is not a number
            ours.yaml:36: relationship is missing
            ours.yaml:38: recurring_share_of_service is 20; it must be between 0 and 1, such as 1/3
            ours.yaml:38: at_most is missing
            ours.yaml:39: arears is not a rule that caps; did you mean arrears?
            ours.yaml:40: months is -1; it must be at least 0
            ours.yaml:40: at_most is missing
            ours.yaml:41: months is 0; a whole number of at least 1 was expected
            ours.yaml:41: sure_months is 1.5; a whole number of at least 1 was expected
            ours.yaml:41: profit is not a criterion; known are …
            ours.yaml:42: a map of keys and values was expected
            ours.yaml:43: month_ends is 3; a whole number from 1 to 2 was expected
            ours.yaml:43: points_past_the_line is -4; it must be at least 0
            ours.yaml:43: overhead_past_the_line is 10; it must be between 0 and 1, such as 1/3
            ours.yaml:44: below is 50; it must be between 0 and 1, such as 1/3
            ours.yaml:18: caller is not a criterion; known are …
            ours.yaml:18: letters_apart is 1.5; a whole number of at least 1 was expected
            ours.yaml:35: below is not a known key; known are …
            ours.yaml:3: weights is not a known key; known are …
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
            ours.yaml:1: rules is missing
            ours.yaml:1: axes is missing
            ours.yaml:1: thin_evidence is missing
            ours.yaml:1: core is missing
            ours.yaml:1: letters is missing
            ours.yaml:1: limits is missing
            ours.yaml:1: grid is missing
            ours.yaml:1: small_clients is missing
            ours.yaml:1: caps is missing
            ours.yaml:1: evidence is missing
            ours.yaml:1: range is missing
            ours.yaml:1: publication is missing
            ours.yaml:1: unlogged_time is missing
            """);
  }

  @Test
  void the_same_criterion_twice_is_a_fault() {
    var twice = Matrices.classicText().replace("id: procedure", "id: size");

    assertThat(faults(twice))
        .isEqualTo("ours.yaml:64: a criterion size stands on line 30 already\n");
  }

  @Test
  void lines_that_do_not_fall_are_a_fault() {
    var rising = Matrices.classicText().replace("A: 75, B: 55, C: 35", "A: 75, B: 75, C: 35");

    assertThat(faults(rising))
        .endsWith(": the lines of the letters must fall from A to C\n")
        .hasLineCount(1);
  }

  @Test
  void no_limit_and_no_cap_is_needed_and_nobody_need_fall() {
    var text =
        Matrices.classicText()
            .replaceAll("(?s)\nlimits:.*?\n\n", "\nlimits: []\n\n")
            .replaceAll("(?s)\ncaps:.*?\n\n", "\ncaps: []\n\n")
            .replaceAll("(?s)  steps:.*?  # Small", "  steps: []\n  # Small");

    var matrix = Matrices.read("ours.yaml", text);

    assertThat(matrix.limits()).isEmpty();
    assertThat(matrix.caps()).isEmpty();
    assertThat(matrix.smallClients())
        .isInstanceOfSatisfying(ByOverhead.class, steps -> assertThat(steps.lines()).isEmpty());
  }

  @Test
  void a_matrix_can_do_without_a_caller_test() {
    var text = Matrices.classicText();
    var without = text.replaceAll("(?s)\ngut:.*?\n\n", "\n");

    assertThat(Matrices.read("ours.yaml", without).gut()).isEmpty();
  }

  @Test
  void a_matrix_of_the_first_rules_is_refused_in_a_sentence() {
    assertThat(faults(FirstRulesFixture.classicText()))
        .isEqualTo(
            """
            ours.yaml: this matrix is written for the first rules, and grades are made by the second: \
            margin is of the net revenue, size counts the hours that a client pays for, very small clients \
            fall by their share of administration, and what limits a letter and when a grade is provisional \
            stand in the file too. Start from `tamis matrix show`, which says rules: 2, and carry your \
            numbers over
            """);
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
