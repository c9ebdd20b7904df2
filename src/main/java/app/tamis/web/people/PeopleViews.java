package app.tamis.web.people;

import app.tamis.identity.Invitation;
import app.tamis.identity.Invitations;
import app.tamis.identity.People;
import app.tamis.identity.Person;
import app.tamis.identity.Role;
import app.tamis.identity.Sessions;
import app.tamis.web.page.Form;
import app.tamis.web.page.Moments;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts people and invitations into words.
@Component
final class PeopleViews {

  private final People people;
  private final Invitations invitations;
  private final Sessions sessions;

  PeopleViews(People people, Invitations invitations, Sessions sessions) {
    this.people = people;
    this.invitations = invitations;
    this.sessions = sessions;
  }

  PeopleView view(
      UUID you,
      Form form,
      String invitedRole,
      Optional<PeopleView.Made> link,
      Optional<String> said,
      Moments moments) {
    var everybody = people.list();
    var seen = sessions.lastSeen();
    boolean oneOwner =
        everybody.stream().filter(person -> person.role() == Role.OWNER).count() == 1;
    return new PeopleView(
        everybody.stream()
            .map(person -> row(person, seen.get(person.id()), you, oneOwner, moments))
            .toList(),
        invitations.list().stream().map(invitation -> invited(invitation, moments)).toList(),
        form,
        invitedRole,
        link,
        said);
  }

  private static PeopleView.Row row(
      Person person, @Nullable Instant seen, UUID you, boolean oneOwner, Moments moments) {
    return new PeopleView.Row(
        person.id().toString(),
        person.name(),
        person.email(),
        person.role().code(),
        seen == null ? moments.words().say("people.never-seen") : moments.minute(seen),
        person.id().equals(you),
        oneOwner && person.role() == Role.OWNER);
  }

  private static PeopleView.Invited invited(Invitation invitation, Moments moments) {
    return new PeopleView.Invited(
        invitation.id().toString(),
        invitation.invited(),
        moments.words().say("role." + invitation.role().code()),
        moments.day(invitation.expires()));
  }
}
