package app.tamis.reminders;

import app.tamis.agreements.Agreement;
import app.tamis.agreements.Agreements;
import app.tamis.agreements.Drafting;
import app.tamis.basics.ClientId;
import app.tamis.law.Governing;
import app.tamis.lawbook.LawsInForce;
import app.tamis.portfolio.Portfolio;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Whose law governs what a client owes: that of the agreement in force, else that of the firm.
@Component
final class LawOfBills {

  private final Agreements agreements;
  private final Drafting drafting;
  private final LawsInForce laws;

  LawOfBills(Agreements agreements, Drafting drafting, LawsInForce laws) {
    this.agreements = agreements;
    this.drafting = drafting;
    this.laws = laws;
  }

  Governing of(ClientId client, LocalDate day) {
    var agreed =
        agreements.inForce(client, day).stream()
            .map(Agreement::draft)
            .map(draft -> draft.law())
            .findFirst();
    return laws.tables().governing(agreed, drafting.settings().map(Portfolio::country).orElse(""));
  }
}
