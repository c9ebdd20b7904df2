package app.tamis.billing;

import app.tamis.facts.Directory.Device;
import app.tamis.facts.Recorded.Activity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The one thing that a client should think of next, as records tell it.
public sealed interface Advice {

  /// What runs on these gets no corrections any more, or soon won't.
  record EndOfSupport(List<Aged> devices) implements Advice {

    public EndOfSupport {
      devices = List.copyOf(devices);
    }
  }

  /// Backups were looked at until then, and not since.
  record BackupsUnchecked(LocalDate since) implements Advice {}

  /// Their maker repairs these no more, or soon won't.
  record Warranty(List<Aged> devices) implements Advice {

    public Warranty {
      devices = List.copyOf(devices);
    }
  }

  /// @param system what runs on it; empty where it isn't known
  record Aged(String name, String system, LocalDate until) {}

  /// Proposed from what is known on a day: the gravest, or none.
  ///
  /// @param work of the last year
  /// @param told the last day of which work was asked for
  static Optional<Advice> proposed(
      List<Device> devices, LocalDate day, List<Activity> work, LocalDate told) {
    var there = devices.stream().filter(device -> isThere(device, day)).toList();
    return Stream.<Optional<Advice>>of(
            some(aged(there, Device::endOfSupport, day.plusMonths(6)), EndOfSupport::new),
            unchecked(work, told),
            some(aged(there, Device::warrantyUntil, day.plusMonths(3)), Warranty::new))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// One that wasn't seen for long may be gone.
  private static boolean isThere(Device device, LocalDate day) {
    return device.managed().orElse(true)
        && device.lastSeen().filter(last -> last.isBefore(day.minusDays(90))).isEmpty();
  }

  private static List<Aged> aged(
      List<Device> devices, Function<Device, Optional<LocalDate>> until, LocalDate last) {
    return devices.stream()
        .filter(device -> until.apply(device).filter(day -> !day.isAfter(last)).isPresent())
        .map(device ->
            new Aged(
                device.name().orElse(device.kind()),
                device.system().orElse(""),
                until.apply(device).orElseThrow()))
        .sorted(Comparator.comparing(Aged::until).thenComparing(Aged::name))
        .toList();
  }

  private static Optional<Advice> some(List<Aged> aged, Function<List<Aged>, Advice> advice) {
    return aged.isEmpty() ? Optional.empty() : Optional.of(advice.apply(aged));
  }

  /// Where they never were, we may not be who looks after them.
  private static Optional<Advice> unchecked(List<Activity> work, LocalDate day) {
    return work.stream()
        .filter(one -> one.activity().equals("backups_verified") && one.count() > 0)
        .map(Activity::doneOn)
        .max(Comparator.naturalOrder())
        .filter(last -> last.isBefore(day.minusMonths(2)))
        .map(BackupsUnchecked::new);
  }
}
