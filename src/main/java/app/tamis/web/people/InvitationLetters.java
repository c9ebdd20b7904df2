package app.tamis.web.people;

import static java.util.Objects.requireNonNull;

import app.tamis.basics.Dates;
import app.tamis.basics.Words;
import app.tamis.identity.Invitations;
import app.tamis.identity.Person;
import app.tamis.identity.Role;
import app.tamis.post.Letter;
import app.tamis.post.MailAddress;
import app.tamis.post.Outbox;
import app.tamis.post.Wanted;
import app.tamis.trail.Signature;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Invitations by mail. One that is withdrawn, used or over takes its letter back, if that hasn't
/// left.
@Component
final class InvitationLetters implements Wanted {

  static final String KIND = "invitation";

  private final Invitations invitations;
  private final Outbox outbox;
  private final TransactionOperations transactions;

  InvitationLetters(Invitations invitations, Outbox outbox, TransactionOperations transactions) {
    this.invitations = invitations;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /// Somebody to be invited.
  ///
  /// @param invited who is, as the inviter calls them; it doesn't stand in the letter
  /// @param language which they read
  record Guest(String invited, Role role, MailAddress address, String language) {}

  /// Makes an invitation and its letter, or neither.
  ///
  /// @param links where links begin
  /// @param zone whose days are told
  /// @return the letter's id
  UUID invite(Guest guest, Person by, Signature actor, String links, ZoneId zone) {
    return requireNonNull(
        transactions.execute(_ -> {
          var made = invitations.invite(guest.invited(), guest.role(), actor);
          return outbox.write(letter(guest, by, made, links, zone), actor);
        }));
  }

  void withdraw(UUID invitation, Signature by) {
    transactions.executeWithoutResult(_ -> {
      invitations.withdraw(invitation, by);
      outbox.lapse(new Letter.Cause(KIND, invitation));
    });
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean isWanted(UUID about) {
    return invitations.isOpen(about);
  }

  static Letter letter(Guest guest, Person by, Invitations.Made made, String links, ZoneId zone) {
    var words = Words.of(guest.language());
    var until = Dates.in(words.locale(), made.expires().atZone(zone).toLocalDate());
    var role = words.say("role." + guest.role().code() + ".as");
    return new Letter(
        new Letter.Cause(KIND, made.id()),
        guest.address(),
        guest.language(),
        zone,
        words.say("letter.invitation.subject", by.name()),
        String.join(
            "\n\n",
            words.say("letter.hello"),
            words.say("letter.invitation.who", by.name(), role),
            words.say("letter.invitation.what"),
            words.say("letter.invitation.link", until),
            Letter.SECRET,
            words.say("letter.invitation.unexpected"),
            words.say("letter.invitation.ask", by.name(), by.email())),
        Optional.of(links + "/welcome/" + made.token().value()));
  }
}
