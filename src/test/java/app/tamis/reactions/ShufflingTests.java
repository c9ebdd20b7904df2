package app.tamis.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShufflingTests {

  private static final Quarter QUARTER = new Quarter(LocalDate.of(2025, 10, 1));
  private static final List<Caller> CALLERS =
      IntStream.range(0, 48)
          .mapToObj(n -> new Caller(new ClientId("C%03d".formatted(n)), "Client " + n))
          .toList();

  private final UUID anne = new UUID(1, 1);

  @Test
  void a_person_is_named_all_in_the_same_order_each_time() {
    var order = Shuffling.of(CALLERS, anne, QUARTER);

    assertThat(order).containsExactlyInAnyOrderElementsOf(CALLERS);
    assertThat(Shuffling.of(CALLERS.reversed(), anne, QUARTER)).isEqualTo(order);
  }

  @Test
  void another_person_and_another_quarter_have_another_order() {
    var order = Shuffling.of(CALLERS, anne, QUARTER);

    assertThat(Shuffling.of(CALLERS, new UUID(1, 2), QUARTER)).isNotEqualTo(order);
    assertThat(Shuffling.of(CALLERS, anne, new Quarter(LocalDate.of(2026, 1, 1))))
        .isNotEqualTo(order);
  }

  @Test
  void a_client_who_comes_later_leaves_the_others_in_their_order() {
    var before = Shuffling.of(CALLERS.subList(0, 47), anne, QUARTER);
    var after = Shuffling.of(CALLERS, anne, QUARTER);

    assertThat(after.stream().filter(before::contains).toList()).isEqualTo(before);
  }

  @Test
  void over_many_people_no_client_always_comes_late() {
    double place =
        IntStream.range(0, 400)
            .map(n -> Shuffling.of(CALLERS, new UUID(n, 7L * n), QUARTER).indexOf(CALLERS.get(47)))
            .average()
            .orElseThrow();

    assertThat(place).isBetween(20.0, 27.0);
  }
}
