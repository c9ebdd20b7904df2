package app.tamis.facts;

import app.tamis.basics.ClientId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// What the facts in force say of a client who rings. Of a client that is one with others, what
/// they say of all.
///
/// @param name empty where no facts know the client any more
/// @param since when it became a client
/// @param tickets that are open; empty where no export says when a ticket was closed
/// @param overdue what is past due; empty where no payment was ever imported
/// @param contract in force today
public record Caller(
    Optional<String> name,
    Optional<LocalDate> since,
    Optional<OpenTickets> tickets,
    Optional<Overdue> overdue,
    Optional<Recorded.Contract> contract) {

  /// @param asOf the last day of which tickets are on record
  /// @param latest those opened last, at most three, newest first
  public record OpenTickets(int count, LocalDate asOf, List<Ticket> latest) {

    public OpenTickets {
      latest = List.copyOf(latest);
    }
  }

  /// @param subject empty where none is on record
  public record Ticket(String id, LocalDateTime openedAt, Optional<String> subject) {}

  /// What is past due on the last day of which payments are on record, or today, where they reach
  /// as far: nobody knows what was paid since.
  ///
  /// @param amount in the portfolio's currency, with tax; nothing where nothing is past due
  /// @param since the day on which the oldest of it fell due
  /// @param inArrears whether some of it is more than 30 days past due
  /// @param asOf the last day of which payments are on record
  public record Overdue(
      double amount, Optional<LocalDate> since, boolean inArrears, LocalDate asOf) {

    public boolean isSome() {
      return amount > 0 && since.isPresent();
    }
  }

  /// A number that the facts have of a client.
  ///
  /// @param client as the facts call it
  /// @param contact whose it is, where it is a person's
  /// @param phone as it is written there
  public record Phone(ClientId client, String name, Optional<String> contact, String phone) {}
}
