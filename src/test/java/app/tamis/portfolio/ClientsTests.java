package app.tamis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientsTests {

  private static final Client BRUN = aClient(1, "BRUN", 0);
  private static final Client OLD_BRUN = aClient(2, "B#2", 1);
  private static final Client OLDEST_BRUN = aClient(3, "a/b", 2);
  private static final Client NOIR = aClient(4, "NOIR", 0);

  private final Clients clients = new Clients(List.of(BRUN, OLD_BRUN, OLDEST_BRUN, NOIR));

  @Test
  void a_client_is_found_by_its_number_and_by_what_facts_call_it() {
    assertThat(clients.find(2)).contains(OLD_BRUN);
    assertThat(clients.find(new ClientId("a/b"))).contains(OLDEST_BRUN);
    assertThat(clients.number(new ClientId("NOIR"))).isEqualTo(4);
    assertThat(clients.find(9)).isEmpty();
    assertThat(clients.find(new ClientId("noir"))).isEmpty();
  }

  @Test
  void a_client_that_was_merged_is_the_one_that_remains_after_all_mergers() {
    assertThat(clients.remaining(OLDEST_BRUN)).isEqualTo(BRUN);
    assertThat(clients.remaining(OLD_BRUN)).isEqualTo(BRUN);
    assertThat(clients.remaining(NOIR)).isEqualTo(NOIR);
  }

  @Test
  void all_that_are_taken_for_a_client_are_told_however_they_came_to_it() {
    assertThat(clients.takenFor(BRUN)).containsExactly(OLD_BRUN, OLDEST_BRUN);
    assertThat(clients.takenFor(OLD_BRUN)).isEmpty();
    assertThat(clients.remaining()).containsExactly(BRUN, NOIR);
    assertThat(clients.merged())
        .isEqualTo(Map.of(OLD_BRUN.id(), BRUN.id(), OLDEST_BRUN.id(), BRUN.id()));
  }

  @Test
  void a_client_that_nobody_registered_has_no_number() {
    assertThatThrownBy(() -> clients.number(new ClientId("VERT")))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("VERT");
  }

  /// @param mergedInto 0 for none
  private static Client aClient(int number, String id, int mergedInto) {
    return new Client(
        number,
        new ClientId(id),
        "The firm of " + id,
        Optional.of(new Client.Merger(mergedInto, "Olive Owner", Instant.EPOCH))
            .filter(_ -> mergedInto > 0));
  }
}
