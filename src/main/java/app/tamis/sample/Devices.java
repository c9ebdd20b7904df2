package app.tamis.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The machines that a client has at the end, some of them older than they should be.
final class Devices {

  private static final int OLDEST_DAYS = 2_200;

  private final Client client;
  private final Span span;
  private final Dice dice;
  private final Csv devices;

  Devices(Client client, Span span, Dice dice, Csv devices) {
    this.client = client;
    this.span = span;
    this.dice = dice;
    this.devices = devices;
  }

  void list() throws IOException {
    int seats = client.part().seats();
    list("workstation", "PC", seats, List.of("Windows 11", "Windows 11", "Windows 10", "macOS 15"));
    list("server", "SRV", client.servers(), List.of("Windows Server 2022", "Windows Server 2016"));
    list("network", "NET", 1 + seats / 15, List.of(""));
    list("printer", "PRN", 1 + seats / 12, List.of(""));
  }

  private void list(String kind, String prefix, int number, List<String> systems)
      throws IOException {
    for (int i = 1; i <= number; i++) {
      device(kind, client.id() + "-" + prefix + i, dice.oneOf(systems));
    }
  }

  private void device(String kind, String name, String system) throws IOException {
    LocalDate seen = span.lastDay().minusDays(dice.between(0, 9));
    LocalDate bought = span.lastDay().minusDays(dice.between(30, OLDEST_DAYS));
    devices.cell(devices.nextId('D')).cell(client.id()).cell(kind).cell(name).cell(system);
    devices.cell(WorkMonth.atWork(seen, dice)).cell(bought.plusYears(3));
    devices.cell(endOfSupport(system)).cell(!client.part().deal().isBreakFix()).end();
  }

  private static Optional<LocalDate> endOfSupport(String system) {
    return switch (system) {
      case "Windows 10" -> Optional.of(LocalDate.of(2025, 10, 14));
      case "Windows Server 2016" -> Optional.of(LocalDate.of(2027, 1, 12));
      default -> Optional.empty();
    };
  }
}
