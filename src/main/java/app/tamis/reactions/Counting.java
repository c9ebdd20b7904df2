package app.tamis.reactions;

import static java.util.stream.Collectors.groupingBy;

import app.tamis.basics.ClientId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// From the answers of a round that is over to what is left of it: of each client how many people
/// reacted, and the sum of what they felt. Who felt what can't be told from it.
final class Counting {

  /// People behind a sum that gives nobody away.
  static final int ENOUGH = 3;

  private Counting() {}

  /// What a person felt. Who said that they don't know a client has felt nothing.
  record Answer(UUID person, ClientId client, int reaction) {}

  /// @param people who reacted
  /// @param sum of their reactions
  record Sum(ClientId client, int people, int sum) {}

  /// By client.
  ///
  /// @param finished who answered to the end: what others said doesn't count
  /// @param enough how many people must be behind a sum; where there are fewer, nothing is left
  static List<Sum> sums(List<Answer> answers, Set<UUID> finished, int enough) {
    Map<ClientId, List<Answer>> byClient =
        answers.stream()
            .filter(answer -> finished.contains(answer.person()))
            .collect(
                groupingBy(Answer::client, TreeMap::new, java.util.stream.Collectors.toList()));
    return byClient.entrySet().stream()
        .map(client -> sum(client.getKey(), client.getValue()))
        .filter(sum -> sum.people() >= enough)
        .toList();
  }

  private static Sum sum(ClientId client, List<Answer> answers) {
    return new Sum(
        client,
        (int) answers.stream().map(Answer::person).distinct().count(),
        answers.stream().mapToInt(Answer::reaction).sum());
  }
}
