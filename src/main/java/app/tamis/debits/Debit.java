package app.tamis.debits;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A bill that is collected.
///
/// @param number counted from 1
/// @param client whose bill it is
/// @param bill its id in facts
/// @param billNumber as printed
/// @param outcome as it was told last
/// @param cause why it came back, as GoCardless calls it; empty where nobody says
/// @param said the same in words of whoever wrote the file; often empty
/// @param toldOn the day of what was told last
/// @param rung by whom the client was rung about it
/// @param again whether it may be collected once more
public record Debit(
    UUID id,
    long number,
    UUID file,
    UUID mandate,
    ClientId client,
    String bill,
    String billNumber,
    LocalDate billIssuedOn,
    Amount amount,
    LocalDate chargeOn,
    Outcome outcome,
    String cause,
    String said,
    Optional<LocalDate> toldOn,
    Optional<String> rung,
    boolean again) {

  /// By which it is found again in what comes back.
  public String reference() {
    return Reference.DEBIT.of(number);
  }
}
