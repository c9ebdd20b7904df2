package app.tamis.calls;

import app.tamis.basics.ClientId;
import app.tamis.facts.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Who knows what was agreed with a client, and what it promised.
interface SignedTerms {

  /// @param open whether the firm is open now
  record Now(Caller caller, boolean open, LocalDate today) {}

  /// Those clauses that matter now, the one that matters most first.
  List<Clause> clauses(ClientId client, Now now);

  /// The last that the client promised and has neither kept nor refused.
  Optional<Promise> lastPromise(ClientId client);
}
