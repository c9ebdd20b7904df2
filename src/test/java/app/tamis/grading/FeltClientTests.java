package app.tamis.grading;

import static app.tamis.grading.GradingFixture.grades;
import static app.tamis.grading.MatrixFixture.CALLER;
import static app.tamis.grading.MatrixFixture.PUNCTUALITY;
import static app.tamis.grading.MatrixFixture.SIZE;
import static app.tamis.grading.MatrixFixture.aMatrixOf;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.grading.FeltClient.Side;
import app.tamis.measures.ClientFixture;
import org.junit.jupiter.api.Test;

/// A feeling beside the money, and beside the relationship without it.
class FeltClientTests {

  private static final Matrix MATRIX = aMatrixOf(SIZE, PUNCTUALITY, CALLER);

  @Test
  void a_client_that_pays_well_and_is_dreaded_lies_apart() {
    var felt = only(aClient("Brun").paying(euros(8_000)).late(120).feltAs(-2));

    assertThat(felt.felt()).isEqualTo(Letter.D);
    assertThat(felt.letter(Side.MONEY)).contains(Letter.A);
    assertThat(felt.apart()).hasValue(3);
    assertThat(felt.side()).contains(Side.MONEY);
    assertThat(felt.isWorseThan(Side.MONEY)).isTrue();
  }

  @Test
  void the_relationship_without_the_feeling_counts_where_it_is_further() {
    var felt = only(aClient("Brun").paying(euros(100)).late(0).feltAs(-2));

    assertThat(felt.letter(Side.RELATIONSHIP)).contains(Letter.A);
    assertThat(felt.side()).contains(Side.RELATIONSHIP);
    assertThat(felt.isWorseThan(Side.RELATIONSHIP)).isTrue();
  }

  @Test
  void who_is_liked_and_brings_little_is_felt_better_than_the_money() {
    var felt = only(aClient("Brun").paying(euros(100)).late(0).feltAs(2));

    assertThat(felt.side()).contains(Side.MONEY);
    assertThat(felt.isWorseThan(Side.MONEY)).isFalse();
  }

  @Test
  void the_furthest_apart_come_first_and_who_nobody_felt_is_left_out() {
    var felt =
        FeltClient.of(
            grades(
                MATRIX,
                aClient("Agrees").paying(euros(8_000)).late(0).feltAs(2),
                aClient("Dreaded").paying(euros(8_000)).late(0).feltAs(-2),
                aClient("Unfelt").paying(euros(8_000)).late(0)));

    assertThat(felt)
        .extracting(client -> client.client().findings().client().name())
        .containsExactly("Dreaded", "Agrees");
  }

  private static FeltClient only(ClientFixture client) {
    return FeltClient.of(grades(MATRIX, client)).getFirst();
  }
}
