package app.tamis.facts;

import app.tamis.basics.ClientId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What was past due and not paid on a day, of all clients. Money is in the portfolio's currency.
///
/// @param paymentsUntil the last day of which payments are on record; empty where none ever were,
///   and then nobody can tell what is unpaid
/// @param bills by client, the one that fell due first first
public record UnpaidBills(Optional<LocalDate> paymentsUntil, List<Bill> bills) {

  public static final UnpaidBills UNKNOWN = new UnpaidBills(Optional.empty(), List.of());

  public UnpaidBills {
    bills = List.copyOf(bills);
  }

  /// @param number as printed; the id where it has none
  /// @param payable what is to be paid, tax included where the invoice says so
  /// @param disputed whether a tool says so
  /// @param receipts payments and credits, the oldest first
  public record Bill(
      ClientId client,
      String id,
      String number,
      LocalDate issuedOn,
      LocalDate dueOn,
      BigDecimal payable,
      boolean disputed,
      List<Receipt> receipts) {

    public Bill {
      receipts = List.copyOf(receipts);
    }
  }

  public record Receipt(LocalDate on, BigDecimal amount) {}
}
