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
/// @param attempts since it was last told to go
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
    int attempts,
    Instant next,
    Optional<Message> fault,
    Optional<Instant> settled) {

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
        attempts,
        next,
        fault,
        settled);
  }
}
