package app.tamis.calls;

import java.util.Set;
import java.util.UUID;

/// These people have other cards than before, or the same ones say something else.
public record CardsChanged(Set<UUID> people) {

  public CardsChanged {
    people = Set.copyOf(people);
  }
}
