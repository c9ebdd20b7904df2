package app.tamis.calls;

import app.tamis.facts.Caller;
import app.tamis.portfolio.Portfolio;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What should be at hand when a client rings, read once a call.
///
/// @param number of the client in the register; empty of one that isn't registered yet
/// @param caller what the facts say of the client
/// @param portfolio by whose settings
/// @param open whether the firm was open when the phone rang
/// @param clauses that matter at that moment
/// @param promise the last that was promised to the client, where promises are kept here
/// @param at when the phone rang
public record Briefing(
    OptionalInt number,
    Caller caller,
    Portfolio portfolio,
    boolean open,
    List<Clause> clauses,
    Optional<Promise> promise,
    Instant at) {

  /// Days after the last payment on record: who has paid since isn't to be asked for it again.
  private static final int BOOKS_HOLD = 31;

  public Briefing {
    clauses = List.copyOf(clauses);
  }

  /// Whether the client can be told that it is in arrears: not by books that are old.
  public boolean isInArrears() {
    return isInArrears(caller, LocalDate.ofInstant(at, portfolio.timeZone()));
  }

  static boolean isInArrears(Caller caller, LocalDate today) {
    return caller
        .overdue()
        .filter(Caller.Overdue::inArrears)
        .filter(overdue -> !overdue.asOf().plusDays(BOOKS_HOLD).isBefore(today))
        .isPresent();
  }
}
