package app.tamis.grading.rules;

import static app.tamis.grading.MatrixFixture.CALLER;
import static app.tamis.grading.MatrixFixture.PUNCTUALITY;
import static app.tamis.grading.MatrixFixture.SIZE;
import static app.tamis.grading.MatrixFixture.aMatrixOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.grading.Limit;
import app.tamis.grading.Matrices;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscreetTests {

  @Test
  void the_rules_lose_what_reads_the_teams_feeling_and_what_rests_on_it_alone() {
    var classic = Matrices.classic();

    var rules = Discreet.rules(classic);

    assertThat(rules.criteria()).hasSize(classic.criteria().size() - 1);
    assertThat(rules.gut()).isEmpty();
    assertThat(rules.limits()).extracting(Limit::id).containsExactly("core", "loss", "no_warmth");
    assertThat(rules.limits())
        .filteredOn(Limit.NoWarmth.class::isInstance)
        .map(limit -> ((Limit.NoWarmth) limit).oneOf())
        .containsExactly(List.of("trust", "esteem", "goodwill"));
  }

  @Test
  void rules_that_ask_for_no_feeling_stay_as_they_are() {
    var matrix = aMatrixOf(SIZE, PUNCTUALITY);

    assertThat(Discreet.rules(matrix)).isSameAs(matrix);
    assertThat(Discreet.rules(aMatrixOf(SIZE, PUNCTUALITY, CALLER)).criteria())
        .isEqualTo(matrix.criteria());
  }
}
