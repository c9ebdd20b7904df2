package app.tamis.facts.plain;

import app.tamis.facts.rollup.OpenDays;
import java.time.LocalDate;
import java.util.BitSet;

/// Whether a firm was open at a time.
final class OpenMinutes {

  private final OpenDays days;
  private final int from;
  private final int to;

  /// Days since 1 January 1970, and the first ones of months.
  private final BitSet open = new BitSet();

  private final BitSet knownMonths = new BitSet();

  OpenMinutes(OpenDays days) {
    this.days = days;
    this.from = days.hours().fromMinute();
    this.to = days.hours().toMinute();
  }

  boolean include(PlainTime time) {
    int minute = time.minuteOfDay();
    if (minute < from || minute >= to) {
      return false;
    }
    if (!knownMonths.get(time.month())) {
      learn(LocalDate.ofEpochDay(time.month()));
    }
    return open.get(time.day());
  }

  private void learn(LocalDate month) {
    days.between(month, month.plusMonths(1).minusDays(1))
        .forEach(day -> open.set((int) day.toEpochDay()));
    knownMonths.set((int) month.toEpochDay());
  }
}
