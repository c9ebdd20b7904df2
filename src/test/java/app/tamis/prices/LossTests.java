package app.tamis.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.grading.acts.TimeUse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LossTests {

  private static final OptionalDouble TARGET = OptionalDouble.of(90);

  @Test
  void a_raise_pays_for_itself_unless_more_than_the_gain_in_gain_and_loss_leave() {
    var rise = rise(1_000, 9_000, 100, 4_000);

    var loss = Loss.of(rise, TimeUse.NONE, TARGET);

    assertThat(loss.limit().orElseThrow()).isEqualTo(0.1);
    assertThat(loss.result(0).orElseThrow()).isEqualTo(1_000);
    assertThat(loss.result(0.1).orElseThrow()).isCloseTo(0, within(1e-9));
    assertThat(loss.result(0.15).orElseThrow()).isCloseTo(-500, within(1e-9));
  }

  @Test
  void freed_hours_that_are_sold_or_saved_make_leaving_cheaper() {
    var rise = rise(1_000, 9_000, 100, 4_000);

    var loss = Loss.of(rise, new TimeUse(0.5, 0.25, OptionalDouble.empty()), TARGET);

    assertThat(loss.leaving().orElseThrow()).isEqualTo(9_000 - 0.5 * 100 * 90 - 0.25 * 4_000);
  }

  @Test
  void who_costs_more_than_it_brings_may_leave_without_a_limit() {
    var rise = rise(1_000, 4_000, 100, 4_000);

    var loss = Loss.of(rise, new TimeUse(0.5, 0, OptionalDouble.empty()), TARGET);

    assertThat(loss.isHarmless()).isTrue();
    assertThat(loss.limit()).isEmpty();
  }

  @Test
  void what_isnt_known_of_one_isnt_known_of_all() {
    var known = Loss.of(rise(1_000, 9_000, 100, 4_000), TimeUse.NONE, TARGET);
    var unknown = new Loss(500, OptionalDouble.empty());

    var sum = Loss.sum(List.of(known, unknown));

    assertThat(sum.gain()).isEqualTo(1_500);
    assertThat(sum.limit()).isEmpty();
    assertThat(sum.isHarmless()).isFalse();
    assertThat(sum.result(0.05)).isEmpty();
  }

  static Rise rise(double gain, double net, double hours, double labour) {
    return new Rise(
        0.1,
        10 * gain,
        gain,
        OptionalDouble.of(net),
        OptionalDouble.of(hours),
        OptionalDouble.of(labour),
        OptionalDouble.of(net - labour),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}
