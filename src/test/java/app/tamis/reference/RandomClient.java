package app.tamis.reference;

import java.time.LocalDate;
import java.util.List;

/// A client that chance made: who it is, how it is called, and when it has facts.
record RandomClient(
    String id,
    List<String> namesInUse,
    List<String> phonesInUse,
    boolean hasFacts,
    LocalDate firstDay,
    LocalDate lastDay,
    PayingHabit payingHabit,
    int bustle) {

  enum PayingHabit {
    PROMPT,
    LATE,
    NEVER,
    PARTLY,
    UP_FRONT,
    CHAOTIC
  }
}
