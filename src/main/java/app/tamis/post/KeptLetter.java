package app.tamis.post;

import app.tamis.basics.Message;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/// A letter in the outbox.
///
/// @param text with [Letter#SECRET] where a secret stands, or stood
/// @param writtenBy the name of a person
/// @param next when it is tried again, where it waits
/// @param fault of the last attempt
/// @param settled when it came to its state, where it doesn't wait
public record KeptLetter(
    UUID id,
    Letter.Cause cause,
    MailAddress to,
    String language,
    ZoneId zone,
    String subject,
    String text,
    Optional<String> html,
    String writtenBy,
    Instant written,
    LetterState state,
    Instant next,
    Optional<Message> fault,
    Optional<Instant> settled) {

  /// One that was written just now.
  static KeptLetter fresh(UUID id, Letter letter, String by, Instant now) {
    return new KeptLetter(
        id,
        letter.cause(),
        letter.to(),
        letter.language(),
        letter.zone(),
        letter.subject(),
        letter.text(),
        letter.html(),
        by,
        now,
        LetterState.WAITING,
        now,
        Optional.empty(),
        Optional.empty());
  }

  /// Whether it can leave again: of one that left before, the secret isn't kept.
  public boolean canLeave() {
    return state.isOpen() && !(state == LetterState.RETURNED && text.contains(Letter.SECRET));
  }

  /// Where the secret stood, something else.
  KeptLetter with(String secret) {
    return new KeptLetter(
        id,
        cause,
        to,
        language,
        zone,
        subject,
        text.replace(Letter.SECRET, secret),
        html.map(one -> one.replace(Letter.SECRET, secret)),
        writtenBy,
        written,
        state,
        next,
        fault,
        settled);
  }
}
