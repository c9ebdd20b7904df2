package app.tamis.grading;

import static app.tamis.grading.GradingFixture.grades;
import static app.tamis.grading.MatrixFixture.CALLER;
import static app.tamis.grading.MatrixFixture.PUNCTUALITY;
import static app.tamis.grading.MatrixFixture.SIZE;
import static app.tamis.grading.MatrixFixture.aMatrixOf;
import static app.tamis.grading.MatrixFixture.leaning;
import static app.tamis.grading.MatrixFixture.plainMatrix;
import static app.tamis.grading.MatrixFixture.weighing;
import static app.tamis.grading.MatrixFixture.withLimits;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WhatChangedTests {

  private final PortfolioGrades then =
      grades(plainMatrix(), aClient("Brun").paying(euros(8_000)).late(27));

  @Test
  void what_has_changed_most_comes_first() {
    var now = grades(plainMatrix(), aClient("Brun").paying(euros(8_200)).late(31));

    var since = now.since(then, now.clients().getFirst()).orElseThrow();

    assertThat(since.matrixChanged()).isFalse();
    assertThat(since.changes().stream().map(change -> said(change)))
        .containsExactly(
            "pays 31 days late on average: 4 points worse than before",
            "brings €8,200 a month: 2 points better than before");
  }

  @Test
  void what_has_no_evidence_at_both_times_is_not_compared() {
    var now =
        grades(
            aMatrixOf(SIZE, PUNCTUALITY, CALLER),
            aClient("Brun").paying(euros(8_000)).late(27).feltAs(-2));

    var since = now.since(then, now.clients().getFirst()).orElseThrow();

    // half of the weight now, so half of 27 is lost
    assertThat(since.changes().stream().map(change -> change.more())).containsExactly(-13.5);
    assertThat(since.matrixChanged()).isTrue();
  }

  @Test
  void who_has_just_come_has_not_changed() {
    var now = grades(plainMatrix(), aClient("Noir").paying(euros(8_000)));

    assertThat(now.since(then, now.clients().getFirst())).isEmpty();
  }

  @Test
  void while_little_is_known_a_change_counts_for_its_part_of_what_is_needed() {
    var thin = leaning(aMatrixOf(SIZE, PUNCTUALITY, weighing(5, CALLER)));
    var before = grades(thin, aClient("Brun").paying(euros(8_000)).late(10));
    var now = grades(thin, aClient("Brun").paying(euros(8_000)).late(30));

    var since = now.since(before, now.clients().getFirst()).orElseThrow();

    // a third of 6 is needed, so punctuality is half of it: 20 points less are 10 of the axis
    assertThat(since.changes().stream().map(change -> change.more())).containsExactly(10.0);
  }

  @Test
  void another_matrix_of_the_same_name_is_another_matrix() {
    var ours = withLimits(plainMatrix(), new Limit.Loss(Letter.D));

    var now = grades(ours, aClient("Brun").paying(euros(8_000)).late(27));

    var since = now.since(then, now.clients().getFirst()).orElseThrow();
    assertThat(since.matrixChanged()).isTrue();
    assertThat(since.changes()).isEmpty();
  }

  private static String said(WhatChanged.Change change) {
    return Words.in(Locale.UK).say(change.inWords(Currency.getInstance("EUR")));
  }
}
