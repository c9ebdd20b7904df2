package app.tamis.web.moved;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.gradebook.Gradings.Settlement;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.web.grades.InForce;
import app.tamis.worklist.DutySource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A month end was settled, and who decides hasn't looked at what moved. Where nothing did, there
/// is nothing to look at.
@Component
final class MonthEndDuties implements DutySource {

  private final InForce inForce;
  private final MovedInForce moved;
  private final MonthEndLooks looks;

  MonthEndDuties(InForce inForce, MovedInForce moved, MonthEndLooks looks) {
    this.inForce = inForce;
    this.moved = moved;
    this.looks = looks;
  }

  @Override
  public List<Duty> list(Person reader) {
    return reader.may(Right.DECISIONS) && reader.may(Right.GRADES) && reader.may(Right.MONEY)
        ? inForce.find().stream()
            .flatMap(now ->
                looks
                    .missing(reader)
                    .flatMap(end -> duty(end, moved.count(now), now.facts().portfolio().timeZone()))
                    .stream())
            .toList()
        : List.of();
  }

  private static Optional<Duty> duty(Settlement end, int moved, java.time.ZoneId zone) {
    return moved == 0
        ? Optional.empty()
        : Optional.of(
            new Duty(
                Message.of("moved.duty", end.monthEnd(), moved),
                Message.of("moved.duty.act"),
                "/moved",
                Whose.whoMay(Right.DECISIONS, Right.GRADES, Right.MONEY),
                Weight.MIDDLING,
                LocalDate.ofInstant(end.settledAt(), zone),
                Optional.empty()));
  }
}
