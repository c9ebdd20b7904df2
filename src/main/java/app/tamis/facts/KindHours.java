package app.tamis.facts;

import app.tamis.basics.ClientId;
import java.time.YearMonth;
import java.util.Optional;

/// What was worked for a client in a month on tickets of one kind.
///
/// @param kind as the facts have it; empty where the work has no ticket, or the ticket no kind
public record KindHours(ClientId client, YearMonth month, Optional<String> kind, double hours) {

  private static final String PROJECT = "project";

  public boolean isProject() {
    return kind.equals(Optional.of(PROJECT));
  }
}
