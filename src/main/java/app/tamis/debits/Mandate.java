package app.tamis.debits;

import app.tamis.basics.ClientId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// That a client lets us collect what is due. The number of its account isn't here: it is kept
/// sealed, and read by whoever writes a file.
///
/// @param number counted from 1
/// @param debtor whose account it is; empty until that is said
/// @param lastFour of the account; empty until that is said
/// @param firstDebit before which nothing may be collected, where a law says so
/// @param lastUsed when it was last collected by it
/// @param document as it was signed
public record Mandate(
    UUID id,
    ClientId client,
    long number,
    Scheme scheme,
    Creditor creditor,
    String language,
    To to,
    String debtor,
    PostalAddress address,
    String lastFour,
    String bic,
    MandateState state,
    Optional<LocalDate> firstDebit,
    Optional<LocalDate> lastUsed,
    Optional<UUID> agreement,
    Optional<UUID> document,
    GoCardlessId goCardless) {

  /// So long without a debit, and the scheme ends it.
  public static final int MONTHS_TO_LAPSE = 36;

  /// Who signs it.
  public record To(String name, String email) {}

  /// By what GoCardless knows it and its owner; empty where it doesn't yet.
  public record GoCardlessId(
      String mandate, String customer, String givenName, String familyName, String company) {

    static final GoCardlessId NONE = new GoCardlessId("", "", "", "", "");
  }

  /// By which it is known on statements of accounts, unlike any other.
  public String reference() {
    return Reference.MANDATE.of(number);
  }

  public boolean hasAccount() {
    return !lastFour.isEmpty();
  }

  /// The last day on which it was of use, or was signed.
  static Optional<LocalDate> lapses(MandateState state, Optional<LocalDate> lastUsed) {
    return state.signed().map(signature -> later(signature.on(), lastUsed));
  }

  private static LocalDate later(LocalDate signedOn, Optional<LocalDate> lastUsed) {
    return lastUsed
        .filter(used -> used.isAfter(signedOn))
        .orElse(signedOn)
        .plusMonths(MONTHS_TO_LAPSE);
  }

  /// How it stands on a day: what nobody used for 36 months is over.
  Mandate on(LocalDate today) {
    return lapses(state, lastUsed)
        .filter(day -> day.isBefore(today))
        .map(day -> with(new MandateState.Lapsed(day)))
        .orElse(this);
  }

  private Mandate with(MandateState other) {
    return new Mandate(
        id,
        client,
        number,
        scheme,
        creditor,
        language,
        to,
        debtor,
        address,
        lastFour,
        bic,
        other,
        firstDebit,
        lastUsed,
        agreement,
        document,
        goCardless);
  }
}
