package app.tamis.web.reviews;

import static java.util.stream.Collectors.groupingBy;

import app.tamis.basics.ClientId;
import app.tamis.grading.Letter;
import app.tamis.lift.LiftPlan;
import app.tamis.lift.Lifts;
import app.tamis.reviews.Cadence;
import app.tamis.reviews.Review;
import app.tamis.reviews.Reviews;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.ClientsToday;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who was met when, and is to be met next.
@Component
final class Met {

  private final Reviews reviews;
  private final ClientsToday clients;
  private final Lifts lifts;
  private final InForce inForce;

  Met(Reviews reviews, ClientsToday clients, Lifts lifts, InForce inForce) {
    this.reviews = reviews;
    this.clients = clients;
    this.lifts = lifts;
    this.inForce = inForce;
  }

  /// @param grade that is shown; empty where there is none
  /// @param all of the client's reviews, newest first
  record Standing(
      ClientId client, String name, Optional<Letter> grade, List<Review> all, Cadence.Due due) {

    Optional<Review> ahead() {
      return all.stream()
          .filter(one -> one.state().isAhead())
          .min(Comparator.comparing(one -> one.plan().startsAt()));
    }

    boolean isSign() {
      return Review.isSign(all);
    }
  }

  /// Of all who are clients today.
  List<Standing> list() {
    var cadence = reviews.cadence();
    var grades = grades();
    var lifting = lifting();
    var all = reviews.list().stream().collect(groupingBy(Review::client));
    return clients.list().stream()
        .map(client -> {
          var theirs = all.getOrDefault(client.id(), List.of());
          var grade = grades.getOrDefault(client.id(), Optional.empty());
          var due = cadence.due(grade, lifting.contains(client.id()), Review.lastHeld(theirs));
          return new Standing(client.id(), client.name(), grade, theirs, due);
        })
        .toList();
  }

  private Map<ClientId, Optional<Letter>> grades() {
    return inForce.find().map(standing -> ShownGrades.of(standing).letters()).orElse(Map.of());
  }

  private Set<ClientId> lifting() {
    return lifts.list().stream()
        .filter(LiftPlan::isRunning)
        .map(LiftPlan::client)
        .collect(Collectors.toSet());
  }
}
