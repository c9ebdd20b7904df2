package app.tamis.stack;

import static app.tamis.stack.StackFixtures.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.basics.ClientId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DilemmaTests {

  private static final Optional<Dilemma.PerEndpoint> FOUR =
      Optional.of(new Dilemma.PerEndpoint(euros("4.00"), 0));

  @Test
  void those_with_and_without_are_held_against_each_other() {
    var clients = five(true, 1, 2, 3, 4, 5);
    clients.addAll(five(false, 2, 4, 6, 8, 10));

    var dilemma = Dilemma.of(clients, FOUR, OptionalDouble.of(40));

    assertThat(dilemma.with().hoursPerTicket()).contains(new Spread(5, 2, 3, 4));
    assertThat(dilemma.without().hoursPerTicket()).contains(new Spread(5, 4, 6, 8));
    assertThat(dilemma.isTold()).isTrue();
    var giving = dilemma.giving().orElseThrow();
    assertThat(giving.endpoints()).isEqualTo(50);
    assertThat(giving.cost()).isEqualTo(euros("200.00"));
    assertThat(giving.hoursToPay()).hasValue(5);
    assertThat(giving.hoursTaken()).isEqualTo(60);
    // Ten tickets took 60 hours; as long as three they would take 30.
    var shorter = dilemma.shorter().orElseThrow();
    assertThat(shorter.middle()).isCloseTo(60 - 10 * 3, within(1e-9));
    assertThat(shorter.low()).isCloseTo(60 - 10 * 4, within(1e-9));
    assertThat(shorter.high()).isCloseTo(60 - 10 * 2, within(1e-9));
  }

  @Test
  void four_clients_on_a_side_are_too_few_to_say() {
    var clients = five(true, 1, 2, 3, 4);
    clients.addAll(five(false, 2, 4, 6, 8, 10));

    var dilemma = Dilemma.of(clients, FOUR, OptionalDouble.of(40));

    assertThat(dilemma.isTold()).isFalse();
    assertThat(dilemma.shorter()).isEmpty();
    assertThat(dilemma.giving()).as("what it costs is known all the same").isPresent();
  }

  @Test
  void unknown_stays_unknown() {
    var clients = new ArrayList<Dilemma.Taken>();
    clients.add(new Dilemma.Taken(id(1), Optional.empty(), 3, 2, 0, OptionalInt.empty()));
    clients.add(new Dilemma.Taken(id(2), Optional.of(false), 3, 0, 0, OptionalInt.empty()));

    var dilemma = Dilemma.of(clients, FOUR, OptionalDouble.empty());

    assertThat(dilemma.unknown()).isEqualTo(1);
    assertThat(dilemma.giving().orElseThrow().uncounted()).isEqualTo(1);
    assertThat(dilemma.giving().orElseThrow().hoursToPay()).isEmpty();
    assertThat(Dilemma.of(clients, Optional.empty(), OptionalDouble.of(40)).giving()).isEmpty();
  }

  @Test
  void a_quarter_lies_below_and_a_quarter_above() {
    assertThat(Spread.of(List.of(1.0, 2.0, 3.0, 4.0))).isEmpty();
    assertThat(Spread.of(List.of(6.0, 1.0, 2.0, 3.0, 4.0, 5.0)))
        .contains(new Spread(6, 2.25, 3.5, 4.75));
  }

  /// Clients who open two tickets a month, with ten machines and five people.
  private static List<Dilemma.Taken> five(boolean monitored, double... hoursPerTicket) {
    var clients = new ArrayList<Dilemma.Taken>();
    for (double hours : hoursPerTicket) {
      clients.add(
          new Dilemma.Taken(
              id(clients.size()), Optional.of(monitored), 2 * hours, 2, 5, OptionalInt.of(10)));
    }
    return clients;
  }

  private static ClientId id(int number) {
    return new ClientId("C" + number);
  }
}
