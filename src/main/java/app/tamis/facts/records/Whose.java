package app.tamis.facts.records;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.tamis.basics.ClientId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The clients whose records are read at once: the first who asks for a kind of them of one client
/// has those of all read, and whoever asks next for those of another finds them.
final class Whose {

  private final Set<ClientId> clients;
  private final Map<Question, Map<ClientId, List<?>>> known = new HashMap<>();

  Whose(Set<ClientId> clients) {
    this.clients = Set.copyOf(clients);
  }

  /// What is asked of each client alike.
  ///
  /// @param query the file that asks it
  /// @param days that it is asked of
  record Question(String query, List<String> days) {}

  /// A record, and whose it is.
  record Owned<T>(ClientId client, T what) {}

  /// @param read asks for the records of clients
  @SuppressWarnings("unchecked") // One question is always asked by one kind of reader.
  <T> List<T> find(
      ClientId client, Question question, Function<Set<ClientId>, List<Owned<T>>> read) {
    if (!clients.contains(client)) {
      return read.apply(Set.of(client)).stream().map(Owned::what).toList();
    }
    return (List<T>)
        known
            .computeIfAbsent(question, _ -> byClient(read.apply(clients)))
            .getOrDefault(client, List.of());
  }

  private static <T> Map<ClientId, List<?>> byClient(List<Owned<T>> records) {
    return Map.copyOf(
        records.stream().collect(groupingBy(Owned::client, mapping(Owned::what, toList()))));
  }
}
