package app.tamis.web.reminders;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.reminders.Reminded;
import app.tamis.reminders.Reminders;
import app.tamis.reminders.SuspensionNotice;
import app.tamis.reminders.Suspensions;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Notices of suspension about which something is to be done.
@Component
final class SuspensionDuties implements DutySource {

  private final Suspensions suspensions;
  private final Reminders reminders;
  private final PortfolioZone clocks;

  SuspensionDuties(Suspensions suspensions, Reminders reminders, PortfolioZone clocks) {
    this.suspensions = suspensions;
    this.reminders = reminders;
    this.clocks = clocks;
  }

  @Override
  public List<Duty> list(Person reader) {
    return reader.may(Right.AGREEMENTS) && reader.may(Right.MONEY)
        ? suspensions.standing().stream().flatMap(this::duty).toList()
        : List.of();
  }

  private Stream<Duty> duty(SuspensionNotice notice) {
    var today = clocks.today();
    return reminders.find(notice.client(), today).stream()
        .flatMap(client ->
            SuspensionWords.now(notice, client, today).stream()
                .map(now -> duty(now, client, notice)));
  }

  private static Duty duty(Message now, Reminded client, SuspensionNotice notice) {
    return new Duty(
        now,
        Message.of("suspend.duty.act"),
        SuspensionController.path(client.number()),
        Whose.whoMay(Right.AGREEMENTS, Right.MONEY),
        Weight.MIDDLING,
        notice.givenOn(),
        Optional.empty());
  }
}
