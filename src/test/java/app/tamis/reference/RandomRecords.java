package app.tamis.reference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// What a firm writes down, and from when until when: exports begin and end somewhere.
record RandomRecords(
    LocalDate workFrom,
    LocalDate workTo,
    LocalDate paymentsFrom,
    boolean hoursAreReckoned,
    boolean haveTickets,
    boolean haveWords) {

  static RandomRecords roll(Dice dice, LocalDate first, LocalDate last) {
    LocalDate never = last.plusDays(1);
    boolean hoursAreReckoned = dice.percent(40);
    LocalDate workFrom =
        switch (dice.between(1, 10)) {
          case 1, 2 -> never;
          case 3, 4 -> last.minusMonths(dice.between(2, 7));
          case 5 -> dice.day(first, last);
          default -> first;
        };
    LocalDate workTo = dice.percent(12) ? last.minusDays(dice.between(20, 120)) : last;
    LocalDate paymentsFrom =
        switch (dice.between(1, 10)) {
          case 1 -> never;
          case 2 -> dice.day(first, first.plusDays(ChronoUnit.DAYS.between(first, last) / 2));
          default -> LocalDate.MIN;
        };
    return new RandomRecords(
        workFrom, workTo, paymentsFrom, hoursAreReckoned, dice.percent(85), dice.percent(70));
  }

  boolean haveWorkOf(LocalDate day) {
    return !day.isBefore(workFrom) && !day.isAfter(workTo);
  }

  boolean havePaymentsOf(LocalDate day) {
    return !day.isBefore(paymentsFrom);
  }
}
