package app.tamis.handover;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a pack speaks of, in its order.
public enum SectionKind {
  /// Who has access to what: accounts by name, never a secret.
  ACCESS,

  /// Identity and cloud tenants; the last administrator is never deleted.
  IDENTITY,

  /// Domains, name servers, certificates.
  DOMAINS,

  /// Owner, end of term, seats, whether they can be transferred.
  LICENCES,

  /// Jobs, last tested restore, where, how long, and that the keys were handed over.
  BACKUPS,

  NETWORK,

  /// Warranty, end of support.
  DEVICES,

  /// Who supplies what: telephone, internet, applications.
  VENDORS,

  /// Open tickets and projects.
  WORK,

  /// What may go wrong, with the advice that was declined.
  RISKS,

  /// What the next provider must know to keep it safe.
  SECURITY,

  /// In which order our tools are taken off: agents before records.
  TOOLS,

  /// Kind, first and last day, notice, what it covers, when it was signed; no prices.
  AGREEMENTS,

  /// Final bill, prepaid balances, credits, what is leased.
  MONEY;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<SectionKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
