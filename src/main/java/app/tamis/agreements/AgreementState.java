package app.tamis.agreements;

import java.time.Instant;
import java.time.LocalDate;

/// Where an agreement stands.
public sealed interface AgreementState {

  /// It can still be changed.
  record Drafted() implements AgreementState {}

  /// The client has the link, and can sign it until then.
  record Sent(Signatory to, Instant at, Instant until) implements AgreementState {}

  /// @param role of who signed, as they wrote it; empty where it isn't known
  record Signed(String by, String role, LocalDate on) implements AgreementState {}

  record Declined(String by, String reason, Instant at) implements AgreementState {}

  /// Nobody signed it in time.
  record Expired(Instant at) implements AgreementState {}

  /// We took it back before anybody signed it.
  record Withdrawn(Instant at) implements AgreementState {}

  /// As it stands in messages and the book.
  default String code() {
    return switch (this) {
      case Drafted _ -> "drafted";
      case Sent _ -> "sent";
      case Signed _ -> "signed";
      case Declined _ -> "declined";
      case Expired _ -> "expired";
      case Withdrawn _ -> "withdrawn";
    };
  }
}
