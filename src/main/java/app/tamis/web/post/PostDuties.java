package app.tamis.web.post;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.post.MailServers;
import app.tamis.post.Outbox;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Letters that don't leave by themselves: they wait for a person's hand, or were refused.
@Component
final class PostDuties implements DutySource {

  private final Outbox outbox;
  private final MailServers servers;
  private final PortfolioZone zone;

  PostDuties(Outbox outbox, MailServers servers, PortfolioZone zone) {
    this.outbox = outbox;
    this.servers = servers;
    this.zone = zone;
  }

  @Override
  public List<Duty> list(Person reader) {
    if (!reader.may(Right.POST)) {
      return List.of();
    }
    var stuck = outbox.stuck(!servers.isSet());
    return stuck.isEmpty() ? List.of() : List.of(duty(stuck));
  }

  private Duty duty(List<Instant> stuck) {
    return new Duty(
        Message.of("post.duty", stuck.size()),
        Message.of("post.duty.act"),
        "/post",
        Whose.whoMay(Right.POST),
        Weight.MIDDLING,
        LocalDate.ofInstant(stuck.getFirst(), zone.zone()),
        Optional.empty());
  }
}
