package app.tamis.debits;

import app.tamis.agreements.CollectedFrom;
import app.tamis.basics.ClientId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// A client with a mandate that stands is collected from.
@Component
final class CollectedByMandate implements CollectedFrom {

  private final MandateBook book;

  CollectedByMandate(MandateBook book) {
    this.book = book;
  }

  @Override
  public boolean isCollected(ClientId client, LocalDate today) {
    return book.list(client).stream()
        .map(mandate -> mandate.on(today))
        .map(Mandate::state)
        .anyMatch(
            state -> state instanceof MandateState.Signed || state instanceof MandateState.Active);
  }
}
