package app.tamis.grading.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.grading.FirstRulesFixture;
import app.tamis.grading.Letter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FallingTests {

  private static final Falling BY_THE_FIRST_RULES =
      new Falling(FirstRulesFixture.classic().smallClients());

  @Test
  void by_the_first_rules_very_small_clients_fall_by_their_revenue() {
    assertThat(steps(500)).isZero();
    assertThat(steps(499.99)).isEqualTo(1);
    assertThat(steps(250)).isEqualTo(1);
    assertThat(steps(249.99)).isEqualTo(2);
    assertThat(steps(-20)).isEqualTo(2);
  }

  @Test
  void by_the_first_rules_nothing_stops_the_fall() {
    assertThat(BY_THE_FIRST_RULES.fall(Letter.B, 2, OptionalDouble.of(0.9), Letter.A))
        .isEqualTo(Letter.D);
  }

  private static int steps(double revenue) {
    var client =
        new Circumstances(
            Set.of(),
            OptionalDouble.of(67.5),
            OptionalDouble.empty(),
            OptionalDouble.of(revenue),
            List.of());
    return BY_THE_FIRST_RULES.steps(client, OptionalDouble.of(0));
  }
}
