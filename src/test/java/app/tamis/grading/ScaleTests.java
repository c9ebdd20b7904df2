package app.tamis.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaleTests {

  private static final Scale DAYS_LATE = Scale.of(0, 100, 7, 75, 15, 50, 30, 25, 60, 0);

  @Test
  void a_given_value_has_its_points() {
    assertThat(DAYS_LATE.points(0)).isEqualTo(100);
    assertThat(DAYS_LATE.points(15)).isEqualTo(50);
    assertThat(DAYS_LATE.points(60)).isZero();
  }

  @Test
  void between_two_given_values_the_line_is_straight() {
    assertThat(DAYS_LATE.points(11)).isEqualTo(62.5);
    assertThat(DAYS_LATE.points(33)).isCloseTo(22.5, within(1e-12));
  }

  @Test
  void outside_it_is_flat() {
    assertThat(DAYS_LATE.points(-3)).isEqualTo(100);
    assertThat(DAYS_LATE.points(400)).isZero();
  }
}
