package app.tamis.web.grades;

import app.tamis.gradebook.Standing;
import app.tamis.gradebook.Standings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/// The standing as readers may see it; that for who isn't to know what the team feels is made once.
@Component
public final class InForce {

  private final Standings standings;
  private final List<PerStanding<?, ?>> atHand = new CopyOnWriteArrayList<>();
  private final PerStanding<Discretion, Standing> discreet = perStanding();

  InForce(Standings standings) {
    this.standings = standings;
  }

  /// Whole. Empty before the first import, and where no fact has a date.
  public Optional<Standing> find() {
    var now = standings.now();
    now.ifPresent(standing -> atHand.forEach(made -> made.letGoOfOthersThan(standing)));
    return now;
  }

  /// As a reader may see it.
  public Optional<Standing> find(Discretion discretion) {
    return find().map(whole -> seen(whole, discretion));
  }

  /// What of a standing a reader may see.
  public Standing seen(Standing whole, Discretion discretion) {
    return discretion.reactions() ? whole : discreet.get(whole, discretion, whole::discreet);
  }

  /// A place for what is made of whole standings and kept at hand as long as they are in force.
  public <K, V> PerStanding<K, V> perStanding() {
    var place = new PerStanding<K, V>();
    atHand.add(place);
    return place;
  }
}
