package app.tamis.web.phone;

import app.tamis.basics.ClientId;
import app.tamis.gradebook.Standing;
import java.util.Optional;

/// Whose calls and tickets are asked for.
///
/// @param client its number in the register and its id; empty for all
record Asked(Optional<One> client) {

  record One(int number, ClientId id) {}

  /// What is no client's asks for all.
  static Asked of(String number, Standing known) {
    return new Asked(
        known.grades().clients().stream()
            .map(client -> client.findings().client().id())
            .map(id -> new One(known.clients().number(id), id))
            .filter(one -> String.valueOf(one.number).equals(number))
            .findFirst());
  }

  boolean isOf(ClientId id) {
    return client.isEmpty() || client.get().id.equals(id);
  }

  String number() {
    return client.map(one -> String.valueOf(one.number)).orElse("");
  }
}
