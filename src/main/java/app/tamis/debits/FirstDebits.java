package app.tamis.debits;

import app.tamis.agreements.Agreement;
import app.tamis.agreements.Agreements;
import app.tamis.agreements.Drafting;
import app.tamis.facts.Directory.Firm;
import app.tamis.law.Governing;
import app.tamis.law.Signing;
import app.tamis.law.Withdrawal;
import app.tamis.lawbook.LawsInForce;
import app.tamis.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// Says from when the law lets something be collected from who has just signed.
@Component
final class FirstDebits {

  private final Agreements agreements;
  private final Drafting drafting;
  private final LawsInForce laws;

  FirstDebits(Agreements agreements, Drafting drafting, LawsInForce laws) {
    this.agreements = agreements;
    this.drafting = drafting;
    this.laws = laws;
  }

  /// @param away whether it was signed elsewhere than at our office
  Optional<LocalDate> of(Mandate mandate, LocalDate signedOn, boolean away) {
    var firm = drafting.directory().firm(mandate.client());
    var signing =
        new Signing(
            signedOn,
            away,
            firm.flatMap(Firm::consumer).orElse(false),
            firm.map(Firm::staff).orElse(OptionalInt.empty()));
    return switch (laws.tables().governing(agreed(mandate), country())) {
      case Governing.Known(_, var table) ->
          Withdrawal.of(signing, table) instanceof Withdrawal.MayWithdraw may
              ? Optional.of(may.firstDebit())
              : Optional.empty();
      case Governing.Unknown _ -> Optional.empty();
    };
  }

  private Optional<String> agreed(Mandate mandate) {
    return mandate
        .agreement()
        .flatMap(agreements::find)
        .map(Agreement::draft)
        .map(draft -> draft.law());
  }

  private String country() {
    return drafting.settings().map(Portfolio::country).orElse("");
  }
}
