package app.tamis.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A bill being written. Money in cents, quantities in hundredths.
final class Bill {

  /// @param costCents of one; where it is not known, the portfolio's assumed share counts
  record Line(
      String kind,
      String description,
      long quantity,
      long priceCents,
      OptionalLong costCents,
      Optional<LocalDate> deliveredOn) {

    long amountCents() {
      return Math.round(quantity * priceCents / 100.0);
    }
  }

  private final List<Line> lines = new ArrayList<>();

  void add(String kind, String description, long quantity, long priceCents) {
    add(kind, description, quantity * 100, priceCents, OptionalLong.empty(), Optional.empty());
  }

  void add(String kind, String description, long quantity, long priceCents, long costCents) {
    add(
        kind,
        description,
        quantity * 100,
        priceCents,
        OptionalLong.of(costCents),
        Optional.empty());
  }

  void addHours(String description, double hours, long rateCents) {
    add(
        "labour",
        description,
        Math.round(hours * 100),
        rateCents,
        OptionalLong.empty(),
        Optional.empty());
  }

  void addHardware(
      String description, long quantity, long priceCents, OptionalLong costCents, LocalDate day) {
    add("hardware", description, quantity * 100, priceCents, costCents, Optional.of(day));
  }

  private void add(
      String kind,
      String description,
      long quantity,
      long priceCents,
      OptionalLong costCents,
      Optional<LocalDate> deliveredOn) {
    lines.add(new Line(kind, description, quantity, priceCents, costCents, deliveredOn));
  }

  List<Line> lines() {
    return lines;
  }

  boolean isWorthSending() {
    return totalCents() > 0;
  }

  /// With 20 % tax.
  long totalCents() {
    long net = lines.stream().mapToLong(Line::amountCents).sum();
    return Math.round(net * 1.2);
  }
}
