package app.tamis.web.hours;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.gradebook.Standing;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.web.grades.InForce;
import app.tamis.worklist.DutySource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Nobody writes hours down, and nobody has said how many clients take: no margin can be worked
/// out.
@Component
final class HoursDuties implements DutySource {

  private final InForce inForce;

  HoursDuties(InForce inForce) {
    this.inForce = inForce;
  }

  @Override
  public List<Duty> list(Person reader) {
    return reader.may(Right.DECISIONS)
        ? inForce.find().flatMap(HoursDuties::duty).stream().toList()
        : List.of();
  }

  private static Optional<Duty> duty(Standing now) {
    long unknown = HoursAsked.unknown(now);
    return unknown == 0
        ? Optional.empty()
        : Optional.of(
            new Duty(
                Message.of("hours.duty", unknown),
                Message.of("hours.duty.act"),
                "/hours",
                Whose.whoMay(Right.DECISIONS),
                Weight.HEAVY,
                now.today(),
                Optional.empty()));
  }
}
