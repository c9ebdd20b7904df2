package app.tamis.agreements;

import app.tamis.basics.ClientId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Work that a client was asked to agree to before it began.
///
/// @param sentence as it was read to them
/// @param email of who was asked; empty where it was by word alone
/// @param answer empty while there is none
/// @param commitment that a yes made
public record Authorisation(
    UUID id,
    ClientId client,
    String sentence,
    String language,
    BigDecimal amount,
    String name,
    String email,
    String firm,
    String askedBy,
    Instant askedAt,
    Instant expires,
    Optional<Answer> answer,
    Optional<Instant> answeredAt,
    String address,
    Optional<UUID> commitment) {

  /// What was answered.
  public enum Answer {
    YES,

    /// Before the work: it breaks nothing.
    NO,

    /// Yes, said and not written: we wrote down whose word it was.
    BY_WORD;

    /// As it stands in messages and the book: `by-word`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Answer of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  public boolean isOpen(Instant now) {
    return answer.isEmpty() && expires.isAfter(now);
  }
}
