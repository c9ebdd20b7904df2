package app.tamis.web.moved;

import app.tamis.basics.Words;
import app.tamis.gradebook.Gradings;
import app.tamis.gradebook.Moved;
import app.tamis.gradebook.Standing;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.PerStanding;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// What moved up to what is in force, in words: found out once for each kind of reader, since two
/// month ends are read from the book and graded again for it.
@Component
final class MovedInForce {

  private final InForce inForce;
  private final Gradings gradings;
  private final PerStanding<Kind, Optional<MovedView>> views;
  private final PerStanding<String, Integer> counts;

  MovedInForce(InForce inForce, Gradings gradings) {
    this.inForce = inForce;
    this.gradings = gradings;
    this.views = inForce.perStanding();
    this.counts = inForce.perStanding();
  }

  private record Kind(Locale locale, Discretion discretion) {}

  /// Empty where nothing was graded yet.
  Optional<MovedView> view(Standing now, Words words, Discretion discretion) {
    return views.get(now, new Kind(words.locale(), discretion), () -> make(now, words, discretion));
  }

  private Optional<MovedView> make(Standing now, Words words, Discretion discretion) {
    return gradings
        .whatMoved(discretion::of)
        .map(moved ->
            new MovedWords(words, now.facts().portfolio().currency(), now.clients(), discretion)
                .view(moved, inForce.seen(now, discretion).grades()));
  }

  /// How many clients moved, whoever looks.
  int count(Standing now) {
    return counts.get(
        now,
        "all",
        () ->
            gradings
                .whatMoved(UnaryOperator.identity())
                .map(Moved::clients)
                .map(clients -> clients.size())
                .orElse(0));
  }
}
