package app.tamis.web.grades;

import app.tamis.gradebook.Standing;
import app.tamis.gradebook.Standings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The standing as readers may see it; that for who isn't to know what the team feels is made once.
@Component
public final class InForce {

  private final Standings standings;
  private Optional<Seen> seen = Optional.empty();

  InForce(Standings standings) {
    this.standings = standings;
  }

  private record Seen(Standing whole, Standing discreet) {}

  /// Whole. Empty before the first import, and where no fact has a date.
  public Optional<Standing> find() {
    return standings.now();
  }

  /// As a reader may see it.
  public Optional<Standing> find(Discretion discretion) {
    return find().map(whole -> seen(whole, discretion));
  }

  /// What of a standing a reader may see.
  public synchronized Standing seen(Standing whole, Discretion discretion) {
    if (discretion.reactions()) {
      return whole;
    }
    var kept =
        seen.filter(known -> known.whole().equals(whole))
            .orElseGet(() -> new Seen(whole, whole.discreet()));
    seen = Optional.of(kept);
    return kept.discreet();
  }
}
