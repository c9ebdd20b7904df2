package app.tamis.parting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/// What a person chose for the letter that ends it.
///
/// @param language `en` or `fr`
/// @param endsOn the last day; the letter is refused without one
/// @param expectedOn the day on which they will have it, in the form that the contract asks for
/// @param shortReason why notice is shorter than the guidance; empty for no reason
/// @param ownReason in the letter in the place of a chosen one
/// @param contact the one whom the client can call
/// @param handoverOn when who takes over is met; empty where they name the day
/// @param included help that isn't charged
/// @param charged help that is
/// @param licences and commitments, with what the client can choose
/// @param providers two or three others; empty for none
/// @param text as a person edited it; empty where it stands as drafted
public record LetterDraft(
    String language,
    Optional<LocalDate> endsOn,
    LocalTime endsAt,
    LocalDate expectedOn,
    String shortReason,
    Reason reason,
    String ownReason,
    String contact,
    String signedBy,
    Optional<LocalDate> handoverOn,
    String included,
    String charged,
    String licences,
    String providers,
    String text) {

  /// Neutral ones: none lists faults.
  public enum Reason {
    /// What they need and how we work don't go together.
    FIT,
    /// We work by another kind of agreement.
    MODEL,
    /// We look after fewer firms.
    CAPACITY,
    /// Typed.
    OWN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Reason of(String code) {
      for (var reason : values()) {
        if (reason.code().equals(code)) {
          return reason;
        }
      }
      return FIT;
    }
  }
}
