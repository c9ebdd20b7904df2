package app.tamis.grading.acts;

import static app.tamis.grading.acts.ActsFixture.IN_EUROS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.grading.ClientGrade;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrices;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.CostBasis;
import app.tamis.measures.Measure;
import app.tamis.measures.RandomPortfolio;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A lever looks at one client only, beside totals of all others that were added up before. It must
/// come to what a what-if of the same acts comes to.
class LeversAndWhatIfTests {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void a_lever_is_a_what_if_of_one_client(long seed) {
    var months = RandomPortfolio.seeded(seed);
    var grades = Grading.grade(months, CostBasis.DEFAULT, Matrices.classic(), AS_OF, 12);
    var levers = Levers.of(grades, months, IN_EUROS, Offers.shipped());

    for (var client : grades.clients()) {
      for (var lever : levers.of(client).levers()) {
        var after = after(lever, client, grades);
        assertThat(lever.gradeAfter()).isEqualTo(after.letter());
        assertSame(lever.financialAfter(), after.findings().financial().score());
        assertSame(lever.relationshipAfter(), after.findings().relationship().score());
        assertSame(lever.contributionChange(), difference(client, after));
      }
    }
  }

  private static void assertSame(OptionalDouble one, OptionalDouble other) {
    assertThat(one.isPresent()).isEqualTo(other.isPresent());
    assertThat(one.orElse(0)).isCloseTo(other.orElse(0), within(1e-8));
  }

  private static ClientGrade after(Lever lever, ClientGrade client, PortfolioGrades grades) {
    var id = client.findings().client().id();
    var wishes = lever.acts().stream().map(act -> Wish.of(id, act)).toList();
    return WhatIf.of(grades, Plan.of(wishes, grades), TimeUse.NONE).after().find(id).orElseThrow();
  }

  private static OptionalDouble difference(ClientGrade before, ClientGrade after) {
    var had = before.findings().measures().value(Measure.CONTRIBUTION);
    var has = after.findings().measures().value(Measure.CONTRIBUTION);
    return had.isPresent()
        ? OptionalDouble.of(has.getAsDouble() - had.getAsDouble())
        : OptionalDouble.empty();
  }
}
