package app.tamis.web.caller;

import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import app.tamis.reactions.Caller;
import app.tamis.web.grades.InForce;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whose names may light up on the phone: the clients of today.
@Component
final class CallerTestClients {

  private final InForce inForce;
  private final Clock clock;

  CallerTestClients(InForce inForce, Clock clock) {
    this.inForce = inForce;
    this.clock = clock;
  }

  /// @param zone in which quarters begin
  record Today(List<Caller> callers, ZoneId zone) {}

  /// Without clients before the first import.
  Today find() {
    return inForce
        .find()
        .map(known -> {
          var zone = known.facts().portfolio().timeZone();
          var today = LocalDate.ofInstant(clock.instant(), zone);
          return new Today(
              known.facts().months().clients().stream()
                  .filter(client -> isWithUs(client, today))
                  .map(client -> new Caller(client.id(), client.name()))
                  .toList(),
              zone);
        })
        .orElseGet(() -> new Today(List.of(), clock.getZone()));
  }

  private static boolean isWithUs(ClientOnRecord client, LocalDate today) {
    return isAbsentOr(client.since(), day -> !day.isAfter(today))
        && isAbsentOr(client.until(), day -> !day.isBefore(today));
  }

  private static boolean isAbsentOr(
      Optional<LocalDate> day, java.util.function.Predicate<LocalDate> fits) {
    return day.isEmpty() || fits.test(day.get());
  }
}
