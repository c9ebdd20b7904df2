package app.tamis.portfolio;

import static java.util.stream.Collectors.toUnmodifiableMap;

import app.tamis.basics.ClientId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All clients of the register, at one moment.
public final class Clients {

  private final List<Client> clients;
  private final Map<Integer, Client> byNumber;
  private final Map<ClientId, Client> byId;

  public Clients(List<Client> clients) {
    this.clients = List.copyOf(clients);
    this.byNumber =
        clients.stream().collect(toUnmodifiableMap(Client::number, Function.identity()));
    this.byId = clients.stream().collect(toUnmodifiableMap(Client::id, Function.identity()));
  }

  public Optional<Client> find(int number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  public Optional<Client> find(ClientId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// @throws NoSuchElementException of a client that facts in force don't know and never knew
  public int number(ClientId id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("not registered: " + id)).number();
  }

  /// The client that one is taken for after all mergers; itself, where it was never merged.
  public Client remaining(Client client) {
    var remaining = client;
    while (remaining.isMerged()) {
      remaining = find(remaining.merger().orElseThrow().into()).orElseThrow();
    }
    return remaining;
  }

  /// Those that are taken for another, each with the one that remains.
  public Map<ClientId, ClientId> merged() {
    return clients.stream()
        .filter(Client::isMerged)
        .collect(toUnmodifiableMap(Client::id, client -> remaining(client).id()));
  }

  /// Those that are taken for no other, in the order of their numbers.
  public List<Client> remaining() {
    return clients.stream().filter(client -> !client.isMerged()).toList();
  }

  /// All that were merged into one, directly or by way of others, in the order of their numbers.
  public List<Client> takenFor(Client client) {
    return clients.stream()
        .filter(Client::isMerged)
        .filter(other -> remaining(other).equals(client))
        .toList();
  }

  /// Whether a client is registered under a name, or that is the name of one that is taken for it:
  /// where no facts know the one that remains, they call it by the other's.
  boolean isKnownAs(ClientId id, String name) {
    return find(id)
        .filter(known ->
            known.name().equals(name)
                || takenFor(known).stream().anyMatch(taken -> taken.name().equals(name)))
        .isPresent();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Clients known && clients.equals(known.clients);
  }

  @Override
  public int hashCode() {
    return clients.hashCode();
  }
}
