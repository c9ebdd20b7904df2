package app.tamis.parting;

import app.tamis.basics.Amount;
import app.tamis.basics.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// "They now offer to pay": what must be there before a case is won back. A promise is none of it.
///
/// @param signedOn when an agreement was signed since the case was proposed; empty where none was
/// @param directDebit whether what holds is paid by direct debit
/// @param overdue what is past due; empty where it isn't known
public record WinBack(Optional<LocalDate> signedOn, boolean directDebit, Optional<Amount> overdue) {

  /// @param there whether it is
  public record Need(boolean there, Message message) {}

  public List<Need> needs() {
    return List.of(
        signedOn
            .map(day -> new Need(true, Message.of("parting.back.signed", day)))
            .orElseGet(() -> new Need(false, Message.of("parting.back.signed.not"))),
        new Need(
            directDebit, Message.of(directDebit ? "parting.back.debit" : "parting.back.debit.not")),
        overdue
            .map(sum ->
                sum.value().signum() > 0
                    ? new Need(false, Message.of("parting.back.arrears.not", sum.rounded()))
                    : new Need(true, Message.of("parting.back.arrears")))
            .orElseGet(() -> new Need(false, Message.of("parting.back.arrears.unknown"))));
  }

  public boolean isComplete() {
    return needs().stream().allMatch(Need::there);
  }
}
