package app.tamis.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaleTests {

  private static final Scale DAYS_LATE = Scale.of(0, 100, 7, 75, 15, 50, 30, 25, 60, 0);
  private static final Scale BEST_IN_THE_MIDDLE = Scale.of(0, 0, 1, 100, 2, 100, 4, 0);

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

  @Test
  void the_nearest_value_with_enough_points_is_found() {
    assertThat(DAYS_LATE.nearest(40, 50, Reach.ANYTHING)).hasValue(15);
    assertThat(DAYS_LATE.nearest(40, 62.5, Reach.ANYTHING)).hasValue(11);
    assertThat(BEST_IN_THE_MIDDLE.nearest(3.9, 50, Reach.ANYTHING)).hasValue(3);
    assertThat(BEST_IN_THE_MIDDLE.nearest(0.1, 50, Reach.ANYTHING)).hasValue(0.5);
  }

  @Test
  void no_value_is_found_beyond_what_can_be_reached() {
    var atLeastTen = new Reach(10, 60);

    assertThat(DAYS_LATE.nearest(40, 70, atLeastTen)).isEmpty();
    assertThat(DAYS_LATE.mostPoints(atLeastTen)).isCloseTo(65.625, within(1e-12));
    assertThat(BEST_IN_THE_MIDDLE.mostPoints(new Reach(0, 4))).isEqualTo(100);
  }
}
