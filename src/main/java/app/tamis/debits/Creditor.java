package app.tamis.debits;

import java.util.List;

/// Who collects: the firm, as mandates name it.
///
/// @param identifier of SEPA; empty where only Bacs is used
/// @param lines of its address
/// @param noticeDays before which a debit is announced, as mandates say it
public record Creditor(String name, String identifier, List<String> lines, int noticeDays) {

  public Creditor {
    lines = List.copyOf(lines);
  }

  /// Whether it can collect by a scheme.
  public boolean may(Scheme scheme) {
    return !name.isEmpty() && (!scheme.isSepa() || !identifier.isEmpty());
  }
}
