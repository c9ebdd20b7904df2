package app.tamis.web.post;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.post.MailServers;
import app.tamis.post.Mailboxes;
import app.tamis.post.Outbox;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Letters that don't leave by themselves, were refused or came back; a mailbox that stays shut.
@Component
final class PostDuties implements DutySource {

  /// A mailbox that opens again by itself is nobody's work.
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final Outbox outbox;
  private final MailServers servers;
  private final Mailboxes mailboxes;
  private final PortfolioZone zone;
  private final Clock clock;

  PostDuties(
      Outbox outbox, MailServers servers, Mailboxes mailboxes, PortfolioZone zone, Clock clock) {
    this.outbox = outbox;
    this.servers = servers;
    this.mailboxes = mailboxes;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public List<Duty> list(Person reader) {
    if (!reader.may(Right.POST)) {
      return List.of();
    }
    var stuck = outbox.stuck(!servers.isSet());
    return Stream.concat(
            stuck.isEmpty() ? Stream.of() : Stream.of(duty(stuck)),
            mailboxes.find().flatMap(Mailboxes.Kept::shut).filter(this::isShutForLong).stream()
                .map(this::duty))
        .toList();
  }

  private boolean isShutForLong(Mailboxes.ShutSince shut) {
    return shut.at().plus(PATIENCE).isBefore(clock.instant());
  }

  private Duty duty(Mailboxes.ShutSince shut) {
    return new Duty(
        Message.of("mailbox.duty"),
        Message.of("mailbox.duty.act"),
        "/settings/post/mailbox",
        Whose.whoMay(Right.POST),
        Weight.MIDDLING,
        LocalDate.ofInstant(shut.at(), zone.zone()),
        Optional.empty());
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
