package app.tamis.reminders;

import app.tamis.basics.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A notice that left.
///
/// @param endedBy who took it back; empty where it stands
public record SuspensionNotice(
    UUID id,
    ClientId client,
    List<Stopping> services,
    String reason,
    LocalDate givenOn,
    UUID document,
    String byName,
    String endedBy,
    String endedWhy) {

  public SuspensionNotice {
    services = List.copyOf(services);
  }

  public boolean stands() {
    return endedBy.isEmpty();
  }

  /// The first day on which anything may stop.
  public LocalDate first() {
    return services.stream().map(Stopping::on).min(LocalDate::compareTo).orElse(givenOn);
  }
}
