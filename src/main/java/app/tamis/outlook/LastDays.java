package app.tamis.outlook;

import app.tamis.law.LawTable;
import app.tamis.law.LawTables;
import app.tamis.law.NoticeGiven;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.MonthEnd;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// The first day that may be a client's last, were it told on a day: after the contract's notice,
/// the end of a fixed term, and what the governing law gives as guidance for the length of the
/// relationship.
///
/// @param law that governs; empty where Tamis has no table of it
public record LastDays(LocalDate told, Optional<LawTable> law) {

  /// By the law of the firm's country: whose law a contract chose isn't in the facts.
  public static LastDays told(LocalDate day, String country, LawTables laws) {
    return new LastDays(day, laws.governing(Optional.empty(), country).found());
  }

  /// @param noticeDays of the contract in force; empty where it says none, or none is in force
  /// @param fixedTermEnd of it, where one still runs
  public record Bound(
      Optional<LocalDate> since, OptionalInt noticeDays, Optional<LocalDate> fixedTermEnd) {}

  public LocalDate of(ClientInWindow client) {
    var contract = client.end().contract();
    return of(
        new Bound(
            client.client().since(),
            contract.map(MonthEnd.Contract::noticeDays).orElse(OptionalInt.empty()),
            contract.flatMap(MonthEnd.Contract::endsOn)));
  }

  public LocalDate of(Bound bound) {
    return new NoticeGiven(told, bound.since(), bound.noticeDays().orElse(0), bound.fixedTermEnd())
        .earliest(law);
  }
}
