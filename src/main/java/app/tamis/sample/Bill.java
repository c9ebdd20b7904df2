package app.tamis.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A bill, or a credit note where its sum is negative.
record Bill(List<Line> lines) {

  private static final double WITH_TAX = 1.2;

  Bill {
    lines = List.copyOf(lines);
  }

  /// Money in cents, without tax.
  ///
  /// @param kind nothing where the book-keeping doesn't say it
  /// @param hundredths the quantity
  /// @param cost of one, where it is known
  /// @param pays the months that it pays for, where it says so
  record Line(
      String kind,
      String description,
      long hundredths,
      long price,
      OptionalLong cost,
      Optional<LocalDate> deliveredOn,
      Optional<Span> pays) {

    private Line(String kind, String description, long hundredths, long price) {
      this(
          kind,
          description,
          hundredths,
          price,
          OptionalLong.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /// One piece of something that was not bought.
    static Line one(String kind, String description, long price) {
      return new Line(kind, description, 100, price);
    }

    static Line labour(String kind, String description, int quarterHours, long rate) {
      return new Line(kind, description, quarterHours * 25L, rate);
    }

    static Line licences(String description, int seats, long price, long cost) {
      return new Line("licence", description, seats * 100L, price).costing(OptionalLong.of(cost));
    }

    static Line hardware(
        String description, int pieces, long price, OptionalLong cost, LocalDate deliveredOn) {
      return new Line("hardware", description, pieces * 100L, price)
          .costing(cost)
          .delivered(deliveredOn);
    }

    Line costing(OptionalLong cost) {
      return new Line(kind, description, hundredths, price, cost, deliveredOn, pays);
    }

    Line delivered(LocalDate day) {
      return new Line(kind, description, hundredths, price, cost, Optional.of(day), pays);
    }

    Line paying(Optional<Span> months) {
      return new Line(kind, description, hundredths, price, cost, deliveredOn, months);
    }

    /// Quantities here are whole, halves or quarters of prices that divide: nothing is rounded.
    long amount() {
      return hundredths * price / 100;
    }
  }

  long net() {
    return lines.stream().mapToLong(Line::amount).sum();
  }

  /// What the client must pay, in cents.
  long total() {
    return Math.round(net() * WITH_TAX);
  }
}
