package app.tamis.caller;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.caller.Shown.Mean;
import app.tamis.caller.Shown.Rating;
import app.tamis.caller.Shown.TooFew;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShownTests {

  private static final UUID ANNE = UUID.randomUUID();
  private static final UUID BERT = UUID.randomUUID();

  @Test
  void nothing_is_shown_of_nothing() {
    assertThat(Shown.of(List.of())).isEqualTo(new TooFew(true));
  }

  @Test
  void what_one_person_felt_is_not_shown() {
    assertThat(Shown.of(List.of(new Rating(ANNE, -2)))).isEqualTo(new TooFew(false));
    assertThat(Shown.of(anne(4))).isEqualTo(new TooFew(false));
  }

  @Test
  void a_mean_over_two_people_is_shown() {
    assertThat(Shown.of(List.of(new Rating(ANNE, -2), new Rating(BERT, 1))))
        .isEqualTo(new Mean(-0.5, 2, 2));
  }

  @Test
  void a_mean_over_five_ratings_of_one_person_is_shown() {
    assertThat(Shown.of(anne(5))).isEqualTo(new Mean(1, 5, 1));
  }

  private static List<Rating> anne(int times) {
    return IntStream.range(0, times).mapToObj(_ -> new Rating(ANNE, 1)).toList();
  }
}
