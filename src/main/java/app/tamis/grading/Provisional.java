package app.tamis.grading;

import java.util.Locale;

/// Why a grade is a first guess.
public enum Provisional {
  /// The client hasn't been here long.
  FEW_MONTHS,
  /// Little is known of the relationship.
  THIN_RELATIONSHIP,
  /// Hours are the owner's guess.
  ESTIMATED_HOURS,
  /// Its payments seem to have been left out.
  PAYMENTS_MISSING;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
