package app.tamis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.ClientId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ClientsTests {

  private static final Client BRUN = aClient(1, "BRUN", OptionalInt.empty());
  private static final Client OLD_BRUN = aClient(2, "B#2", OptionalInt.of(1));
  private static final Client OLDEST_BRUN = aClient(3, "a/b", OptionalInt.of(2));
  private static final Client NOIR = aClient(4, "NOIR", OptionalInt.empty());

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
  void who_was_merged_into_a_client_is_told_one_step_at_a_time() {
    assertThat(clients.mergedInto(BRUN)).containsExactly(OLD_BRUN);
    assertThat(clients.mergedInto(OLD_BRUN)).containsExactly(OLDEST_BRUN);
    assertThat(clients.mergedInto(NOIR)).isEmpty();
  }

  @Test
  void a_client_that_nobody_registered_has_no_number() {
    assertThatThrownBy(() -> clients.number(new ClientId("VERT")))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("VERT");
  }

  private static Client aClient(int number, String id, OptionalInt mergedInto) {
    return new Client(number, new ClientId(id), "The firm of " + id, mergedInto);
  }
}
