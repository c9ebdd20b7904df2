package app.tamis.reference;

import java.time.LocalDate;
import java.util.List;

/// A client that chance made: who it is, how it is called, when it has facts, and what it is like.
///
/// @param bustle how much is done for it
/// @param wealth how much it is billed
/// @param manners how often of a hundred it behaves
record RandomClient(
    String id,
    List<String> namesInUse,
    List<String> phonesInUse,
    boolean hasFacts,
    LocalDate firstDay,
    LocalDate lastDay,
    PayingHabit payingHabit,
    BilledHow billedHow,
    int bustle,
    int wealth,
    int manners) {

  boolean thrives() {
    return bustle % 2 == 1;
  }

  enum PayingHabit {
    PROMPT,
    LATE,
    NEVER,
    PARTLY,
    UP_FRONT,
    CHAOTIC,
    /// Its payments weren't exported.
    UNSEEN
  }

  enum BilledHow {
    ANYHOW,
    MONTHLY,
    QUARTERLY,
    YEARLY,
    BY_PERIOD,
    BY_THE_HOUR,
    IN_TOTALS
  }
}
