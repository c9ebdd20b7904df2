package app.tamis.web.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A line with marks and a dot on it.
class ScaleTests {

  @Test
  void what_is_better_stands_to_the_right() {
    var margin = Scale.of(0.2, 0.3, 0.4, Optional.of(0.35), false);
    var daysLate = Scale.of(21, 12, 6, Optional.of(8.0), true);

    assertThat(margin.weakest()).isLessThan(margin.half()).isEqualTo(5);
    assertThat(margin.own())
        .hasValueSatisfying(own -> assertThat(own).isCloseTo(72.5, within(0.001)));
    assertThat(daysLate.weakest()).isEqualTo(5);
    assertThat(daysLate.best()).isEqualTo(95);
    assertThat(daysLate.own())
        .hasValueSatisfying(own -> assertThat(own).isBetween(daysLate.half(), daysLate.best()));
  }

  @Test
  void what_lies_far_off_stands_at_the_end_and_is_told_apart() {
    var far = Scale.of(0.2, 0.3, 0.4, Optional.of(-9.0), false);

    assertThat(far.beyond()).isTrue();
    assertThat(far.isOwnToTheRight()).isFalse();
    assertThat(far.own()).contains(5.0);
    assertThat(far.weakest()).isEqualTo(50);
  }

  @Test
  void marks_that_are_one_leave_room_beside_them() {
    var one = Scale.of(0, 0, 0, Optional.of(0.2), true);

    assertThat(one.beyond()).isFalse();
    assertThat(one.best()).isEqualTo(95);
    assertThat(one.own()).contains(5.0);
    assertThat(Scale.of(0, 0, 0, Optional.empty(), true).half()).isEqualTo(50);
  }
}
