package app.tamis.reviews;

import app.tamis.agreements.Signatory;
import app.tamis.basics.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A refusal that a client was asked to countersign.
///
/// @param advice which it refused
/// @param firm as we call ourselves
/// @param clientName as the document says it
public record Refusal(
    UUID id,
    UUID advice,
    ClientId client,
    Terms terms,
    String firm,
    String clientName,
    Signatory asked,
    LocalDate writtenOn,
    String askedBy,
    Instant askedAt,
    Instant expires,
    boolean withdrawn,
    Optional<Answered> answered) {

  /// What it says.
  ///
  /// @param title what was advised
  /// @param alternatives what else was offered
  /// @param standsUntil the last day on which the offer holds: then we ask again
  public record Terms(
      String title,
      LocalDate advisedOn,
      LocalDate refusedOn,
      String risk,
      String consequence,
      List<String> alternatives,
      LocalDate standsUntil,
      String language) {

    public Terms {
      alternatives = List.copyOf(alternatives);
    }
  }

  public enum Answer {
    SIGNED,

    /// They say that it isn't so.
    OBJECTED;

    /// As it stands in messages and the book.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Answer of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /// @param name as they wrote it themselves
  /// @param words what they had to say to it
  /// @param address of their machine
  public record Answered(Answer answer, String name, String words, Instant at, String address) {}

  public boolean isOpen(Instant now) {
    return !withdrawn && answered.isEmpty() && expires.isAfter(now);
  }

  public boolean isSigned() {
    return answered.filter(one -> one.answer() == Answer.SIGNED).isPresent();
  }
}
