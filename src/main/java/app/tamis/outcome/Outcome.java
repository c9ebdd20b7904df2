package app.tamis.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A decision, what was foretold, and what came of it.
///
/// @param forecast empty where no figure knows of what was decided
/// @param before the client in the twelve months before the decision
/// @param othersBefore the firm without it, then
/// @param checks in the order of their days
/// @param answer to whether one would decide otherwise; empty until there is one
public record Outcome(
    UUID id,
    Decision decision,
    Optional<Forecast> forecast,
    Level before,
    Level othersBefore,
    List<Check> checks,
    Optional<Answer> answer) {

  public Outcome {
    checks = List.copyOf(checks);
  }

  /// The last look at which something is known.
  public Optional<Check> latest() {
    return checks.stream().filter(check -> check.known().isPresent()).reduce((_, later) -> later);
  }

  /// The first look of which the day is yet to come, or for which records are missing.
  public Optional<Check> next() {
    return checks.stream().filter(check -> check.known().isEmpty()).findFirst();
  }

  /// Whether one asks now whether one would decide otherwise.
  public boolean isAsked(LocalDate today) {
    return answer.isEmpty()
        && !new Timetable(decision.on()).due(Timetable.YEAR_DAYS).isAfter(today);
  }
}
