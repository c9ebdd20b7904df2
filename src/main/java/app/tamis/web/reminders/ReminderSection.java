package app.tamis.web.reminders;

import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.reminders.Reminded;
import app.tamis.reminders.Reminders;
import app.tamis.web.page.ClientRead;
import app.tamis.web.page.ClientSection;
import app.tamis.web.page.PortfolioZone;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On a client's page: what is overdue, and what was sent.
@Component
@Order(7)
final class ReminderSection implements ClientSection {

  private final Reminders reminders;
  private final PortfolioZone clocks;

  ReminderSection(Reminders reminders, PortfolioZone clocks) {
    this.reminders = reminders;
    this.clocks = clocks;
  }

  @Override
  public Optional<Part> of(ClientRead client) {
    return may(client.reader().person())
        ? reminders
            .find(client.id(), clocks.today())
            .map(one -> new Part("reminders/section", view(one, client)))
        : Optional.empty();
  }

  private static boolean may(Person reader) {
    return reader.may(Right.AGREEMENTS) && reader.may(Right.MONEY);
  }

  private ReminderSectionView view(Reminded one, ClientRead client) {
    var tell = new ReminderWords(client.words());
    return new ReminderSectionView(
        RemindersPath.of(one.number()),
        ReminderWords.open(one.bills())
            .map(open -> client.words().say("reminders.section.open", one.bills().size(), open)),
        reminders.sent(one.client()).stream().map(tell::sent).toList());
  }
}
