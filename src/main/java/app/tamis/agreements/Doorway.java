package app.tamis.agreements;

import app.tamis.facts.Directory.Firm;
import app.tamis.facts.Directory.Tool;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The door against the next D: what a new client needs before it is one of ours.
///
/// @param signed whether an agreement was signed, here or on paper
/// @param directDebit whether it is agreed that bills are collected
/// @param tools of our set-up, as far as they are known
public record Doorway(Firm client, boolean signed, boolean directDebit, List<Tool> tools) {

  /// So long a client is new.
  static final int NEW_DAYS = 180;

  private static final int FEW_DAYS = 14;

  public Doorway {
    tools = List.copyOf(tools);
  }

  /// What can be missing.
  public enum Missing {
    AGREEMENT,
    DIRECT_DEBIT,

    /// A tool of our set-up isn't in place.
    SET_UP,

    /// Nobody says which of our tools are in place.
    SET_UP_UNKNOWN
  }

  /// Whether the client came lately, and not just now.
  public boolean isNew(LocalDate today) {
    return client
        .since()
        .filter(since -> !since.isAfter(today.minusDays(FEW_DAYS)))
        .filter(since -> since.isAfter(today.minusDays(NEW_DAYS)))
        .isPresent();
  }

  public Set<Missing> missing() {
    var missing = EnumSet.noneOf(Missing.class);
    if (!signed) {
      missing.add(Missing.AGREEMENT);
    }
    if (!directDebit) {
      missing.add(Missing.DIRECT_DEBIT);
    }
    if (tools.isEmpty()) {
      missing.add(Missing.SET_UP_UNKNOWN);
    } else if (!tools.stream().allMatch(Tool::inPlace)) {
      missing.add(Missing.SET_UP);
    }
    return missing;
  }
}
