package app.tamis.web.people;

import app.tamis.identity.Invitation;
import app.tamis.identity.Invitations;
import app.tamis.identity.People;
import app.tamis.identity.Person;
import app.tamis.identity.Role;
import app.tamis.identity.Sessions;
import app.tamis.post.KeptLetter;
import app.tamis.post.MailServers;
import app.tamis.post.Outbox;
import app.tamis.web.page.Form;
import app.tamis.web.page.LetterWords;
import app.tamis.web.page.Moments;
import java.time.Instant;
import java.util.Map;
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
  private final Outbox outbox;
  private final MailServers servers;

  PeopleViews(
      People people,
      Invitations invitations,
      Sessions sessions,
      Outbox outbox,
      MailServers servers) {
    this.people = people;
    this.invitations = invitations;
    this.sessions = sessions;
    this.outbox = outbox;
    this.servers = servers;
  }

  /// What is proposed where somebody is invited.
  record Proposed(Form form, String role, String language) {}

  PeopleView view(
      UUID you,
      Proposed proposed,
      Optional<PeopleView.Made> link,
      Optional<String> said,
      Moments moments) {
    var everybody = people.list();
    var seen = sessions.lastSeen();
    boolean oneOwner =
        everybody.stream().filter(person -> person.role() == Role.OWNER).count() == 1;
    boolean mail = servers.isSet();
    var letters = outbox.lastOf(InvitationLetters.KIND);
    var words = new LetterWords(moments, mail);
    return new PeopleView(
        everybody.stream()
            .map(person -> row(person, seen.get(person.id()), you, oneOwner, moments))
            .toList(),
        invitations.list().stream()
            .map(invitation -> invited(invitation, letters, words, moments))
            .toList(),
        proposed.form(),
        proposed.role(),
        proposed.language(),
        mail,
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

  private static PeopleView.Invited invited(
      Invitation invitation, Map<UUID, KeptLetter> letters, LetterWords words, Moments moments) {
    return new PeopleView.Invited(
        invitation.id().toString(),
        invitation.invited(),
        moments.words().say("role." + invitation.role().code()),
        moments.day(invitation.expires()),
        Optional.ofNullable(letters.get(invitation.id()))
            .map(letter ->
                new PeopleView.Posted(
                    letter.id().toString(), letter.to().address(), words.state(letter))));
  }
}
