package app.tamis.web.imports;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.gradebook.Standing;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Facts that are to be imported: the first, or those that are overdue.
@Component
final class ImportDuties implements DutySource {

  private final InForce inForce;
  private final PortfolioZone clocks;

  ImportDuties(InForce inForce, PortfolioZone clocks) {
    this.inForce = inForce;
    this.clocks = clocks;
  }

  @Override
  public List<Duty> list(Person reader) {
    if (!reader.may(Right.IMPORTS)) {
      return List.of();
    }
    var now = inForce.find();
    return now.isEmpty() ? List.of(first()) : overdue(now.get()).stream().toList();
  }

  private Duty first() {
    return duty(Message.of("import.duty.first"), Weight.HEAVY, clocks.today());
  }

  private static Optional<Duty> overdue(Standing now) {
    return OverdueImports.find(
            now.facts().months().coverage(), now.grades().window().asOf(), now.today())
        .map(found ->
            duty(found.what(), found.heavy() ? Weight.HEAVY : Weight.MIDDLING, found.since()));
  }

  private static Duty duty(Message what, Weight weight, LocalDate since) {
    return new Duty(
        what,
        Message.of("import.duty.act"),
        "/import",
        Whose.whoMay(Right.IMPORTS),
        weight,
        since,
        Optional.empty());
  }
}
