package app.tamis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is drawn stays close to what was meant, in small numbers too.
class EvennessTests {

  private final Dice dice = Dice.of(1, 2, 3);

  @Test
  void one_in_four_is_three_in_twelve() {
    var evenly = new Evenly(dice);

    long times = IntStream.range(0, 12).filter(_ -> evenly.happens(0.25)).count();

    assertThat(times).isEqualTo(3);
  }

  @Test
  void two_and_a_half_a_month_are_thirty_a_year() {
    var evenly = new Evenly(dice);

    int times = IntStream.range(0, 12).map(_ -> evenly.count(2.5)).sum();

    assertThat(times).isBetween(29, 31);
  }

  @Test
  void answers_come_in_their_parts_and_never_without_one() {
    var mix = new Mix(dice, "welcomed", "questioned", "cheapest", "refused");

    var answers =
        IntStream.range(0, 100).mapToObj(_ -> mix.next(List.of(5.0, 3.0, 2.0, 0.0))).toList();

    assertThat(answers).filteredOn("welcomed"::equals).hasSizeBetween(48, 52);
    assertThat(answers).filteredOn("questioned"::equals).hasSizeBetween(28, 32);
    assertThat(answers).doesNotContain("refused");
  }

  @Test
  void a_mood_between_two_steps_is_their_mean() {
    var mood = new Mood(dice);

    double sum = IntStream.range(0, 40).map(_ -> mood.next(-1.3)).sum();

    assertThat(sum / 40).isCloseTo(-1.3, within(0.06));
  }

  @Test
  void dice_of_the_same_seed_fall_the_same_on_every_machine() {
    var thrown = IntStream.range(0, 6).map(_ -> dice.between(1, 6)).boxed().toList();

    assertThat(thrown).isEqualTo(List.of(2, 4, 5, 4, 2, 5));
  }
}
