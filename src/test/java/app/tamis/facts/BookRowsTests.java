package app.tamis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BookRowsTests {

  @Test
  void a_sum_becomes_reactions_of_which_none_can_be_told_from_another() {
    assertThat(felt(3, -4).alike()).containsExactly(-1, -1, -2);
    assertThat(felt(4, 2).alike()).containsExactly(1, 1, 0, 0);
    assertThat(felt(3, 6).alike()).containsExactly(2, 2, 2);
  }

  @Test
  void each_sum_that_people_can_feel_is_kept_on_the_scale() {
    for (int people = 1; people <= 12; people++) {
      for (int sum = -2 * people; sum <= 2 * people; sum++) {
        assertThat(felt(people, sum).alike()).hasSize(people).allMatch(each -> Math.abs(each) <= 2);
        assertThat(felt(people, sum).alike().sum()).isEqualTo(sum);
      }
    }
  }

  @Test
  void what_nobody_can_feel_is_refused() {
    assertThatThrownBy(() -> felt(3, 7)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void who_was_taken_for_a_client_that_is_taken_for_another_is_taken_for_that_one_too() {
    var oldest = new ClientId("K0");
    var old = new ClientId("K1");
    var remaining = new ClientId("K2");

    assertThat(BookRows.ofMergers(Map.of(oldest, old)).withMerger(old, remaining).merged())
        .isEqualTo(Map.of(oldest, remaining, old, remaining));
  }

  @Test
  void gradings_of_before_clients_could_be_merged_know_rows_by_the_same_fingerprint() {
    var rows = new BookRows(List.of(felt(3, -4)));

    assertThat(BookRows.NONE.fingerprint()).isEqualTo("BookRows[reactions=[]]");
    assertThat(rows.fingerprint())
        .isEqualTo(
            "BookRows[reactions=[Reactions[clientId=K1, at=1970-01-01T00:00:00Z, people=3, sum=-4]]]");
    assertThat(rows.withMerger(new ClientId("K1"), new ClientId("K2")).fingerprint())
        .isNotEqualTo(rows.fingerprint());
  }

  private static BookRows.Reactions felt(int people, int sum) {
    return new BookRows.Reactions(new ClientId("K1"), Instant.EPOCH, people, sum);
  }
}
