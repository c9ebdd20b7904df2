package app.tamis.web.debits;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.debits.Debits;
import app.tamis.debits.Mandate;
import app.tamis.debits.MandateState;
import app.tamis.debits.Mandates;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// A debit came back and nobody rang the client yet; a mandate was signed, and who collects doesn't
/// know it.
@Component
final class DebitDuties implements DutySource {

  private final Debits debits;
  private final Mandates mandates;
  private final PortfolioZone clocks;

  DebitDuties(Debits debits, Mandates mandates, PortfolioZone clocks) {
    this.debits = debits;
    this.mandates = mandates;
    this.clocks = clocks;
  }

  @Override
  public List<Duty> list(Person reader) {
    return reader.may(Right.MONEY)
        ? Stream.concat(
                debits.returned().stream()
                    .filter(one -> one.debit().rung().isEmpty())
                    .map(this::returned),
                signed(reader))
            .toList()
        : List.of();
  }

  private Duty returned(Debits.Returned one) {
    var debit = one.debit();
    return new Duty(
        Message.of("debits.duty.returned", one.name(), debit.amount(), debit.billNumber()),
        Message.of("debits.duty.returned.act"),
        DebitPath.ALL,
        Whose.whoMay(Right.MONEY),
        Weight.MIDDLING,
        debit.toldOn().orElse(debit.chargeOn()),
        Optional.empty());
  }

  private Stream<Duty> signed(Person reader) {
    return reader.may(Right.AGREEMENTS)
        ? mandates.list(clocks.today()).stream()
            .filter(mandate -> mandate.scheme().isGoCardless())
            .filter(mandate -> mandate.state() instanceof MandateState.Signed)
            .map(DebitDuties::signed)
        : Stream.of();
  }

  private static Duty signed(Mandate mandate) {
    return new Duty(
        Message.of("debits.duty.signed", mandate.debtor()),
        Message.of("debits.duty.signed.act"),
        DebitPath.ALL,
        Whose.whoMay(Right.AGREEMENTS, Right.MONEY),
        Weight.LIGHT,
        mandate.state().signed().orElseThrow().on(),
        Optional.empty());
  }
}
