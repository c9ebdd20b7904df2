package app.tamis.web.reminders;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.reminders.Reminded;
import app.tamis.reminders.Reminders;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reminders that may leave: all of them are one thing to do.
@Component
final class ReminderDuties implements DutySource {

  private final Reminders reminders;
  private final PortfolioZone clocks;

  ReminderDuties(Reminders reminders, PortfolioZone clocks) {
    this.reminders = reminders;
    this.clocks = clocks;
  }

  @Override
  public List<Duty> list(Person reader) {
    if (!reader.may(Right.AGREEMENTS) || !reader.may(Right.MONEY)) {
      return List.of();
    }
    var due =
        reminders.list(clocks.today()).stream().filter(one -> one.next().isPresent()).toList();
    return due.isEmpty() ? List.of() : List.of(duty(due));
  }

  private Duty duty(List<Reminded> due) {
    return new Duty(
        Message.of("reminders.duty", due.size()),
        Message.of("reminders.duty.act"),
        RemindersPath.ALL,
        Whose.whoMay(Right.AGREEMENTS, Right.MONEY),
        Weight.LIGHT,
        due.stream()
            .flatMap(one -> one.due().stream())
            .flatMap(bill -> bill.nextOn().stream())
            .min(LocalDate::compareTo)
            .orElseGet(clocks::today),
        Optional.empty());
  }
}
