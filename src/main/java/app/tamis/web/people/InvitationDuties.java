package app.tamis.web.people;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.identity.Invitation;
import app.tamis.identity.Invitations;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// An invitation ended without having been used. After some days nobody wants to know any more.
@Component
final class InvitationDuties implements DutySource {

  private static final Duration TOLD_FOR = Duration.ofDays(14);

  private final Invitations invitations;
  private final PortfolioZone zone;
  private final Clock clock;

  InvitationDuties(Invitations invitations, PortfolioZone zone, Clock clock) {
    this.invitations = invitations;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public List<Duty> list(Person reader) {
    return reader.may(Right.PEOPLE)
        ? invitations.lapsed(clock.instant().minus(TOLD_FOR)).stream().map(this::duty).toList()
        : List.of();
  }

  private Duty duty(Invitation lapsed) {
    var ended = LocalDate.ofInstant(lapsed.expires(), zone.zone());
    return new Duty(
        Message.of("people.duty", lapsed.invited(), ended),
        Message.of("people.duty.act"),
        "/people",
        Whose.whoMay(Right.PEOPLE),
        Weight.LIGHT,
        ended,
        Optional.empty());
  }
}
