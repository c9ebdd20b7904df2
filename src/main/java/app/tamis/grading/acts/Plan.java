package app.tamis.grading.acts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.PortfolioWindow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which act is done to which client, after wishes for grades have been spelled out.
///
/// @param acts by the clients' ids, those on one client in the order in which they apply
/// @param leftOut why clients of a grade that was wished for are left as they are
public record Plan(List<ActOn> acts, List<Message> leftOut) {

  public Plan {
    acts = List.copyOf(acts);
    leftOut = List.copyOf(leftOut);
  }

  /// By the computed grades.
  ///
  /// @throws Problems with every wish that contradicts another, or that can't be done to the client
  ///   that it names
  public static Plan of(List<Wish> wishes, PortfolioGrades grades) {
    return of(wishes, grades, ClientGrade::letter);
  }

  /// By other letters than those computed, such as the published ones.
  public static Plan of(
      List<Wish> wishes, PortfolioGrades grades, Function<ClientGrade, Optional<Letter>> letters) {
    return new Planning(wishes, grades, letters).plan();
  }

  /// The portfolio, had all of this been done.
  PortfolioWindow on(PortfolioWindow portfolio) {
    var byClient = byClient();
    return portfolio.with(
        portfolio.clients().stream()
            .flatMap(client -> on(client, byClient.getOrDefault(client.id(), List.of()), portfolio))
            .toList());
  }

  /// In the plan's order.
  Map<ClientId, List<Act>> byClient() {
    return acts.stream()
        .collect(groupingBy(ActOn::clientId, LinkedHashMap::new, mapping(ActOn::act, toList())));
  }

  private static Stream<ClientInWindow> on(
      ClientInWindow client, List<Act> acts, PortfolioWindow portfolio) {
    var changed = client;
    for (var act : acts) {
      switch (act) {
        case Act.Part _ -> {
          return Stream.empty();
        }
        case Act.Remedy remedy -> changed = remedy.on(changed, portfolio);
      }
    }
    return Stream.of(changed);
  }
}
