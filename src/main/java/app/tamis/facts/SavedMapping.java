package app.tamis.facts;

import java.time.Instant;

/// A mapping of people's own.
///
/// @param by who saved it; empty where nobody is known to have
public record SavedMapping(Mapping mapping, Instant at, String by) {

  public String name() {
    return mapping.name();
  }
}
