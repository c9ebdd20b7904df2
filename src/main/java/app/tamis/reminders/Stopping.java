package app.tamis.reminders;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// A service that would stop.
///
/// @param supplier who bills us for it
/// @param renewal the day on which its supplier's term ends; empty where it can be given back any
///   day
/// @param monthlyCost what its supplier bills us
/// @param instead the protection that the client's systems have built in, of what protects
/// @param on the first day without it
public record Stopping(
    String what,
    String supplier,
    ServiceKind kind,
    Optional<LocalDate> renewal,
    BigDecimal monthlyCost,
    String instead,
    LocalDate on) {

  boolean isProtection() {
    return kind == ServiceKind.PROTECTION;
  }
}
