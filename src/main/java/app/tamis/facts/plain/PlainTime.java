package app.tamis.facts.plain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// A local time, as `2026-03-31T09:15:00`: a blank may stand for the `T`, and seconds may be left
/// out.
final class PlainTime implements PlainCell {

  private static final int FIRST_YEAR = 1990;

  private static final int LAST_YEAR = 2199;
  private static final int TO_MINUTES = 16;
  private static final int TO_SECONDS = 19;

  private final boolean needed;
  private long dayWord;
  private int dayRest;
  private int day;
  private int month;
  private int minute;
  private int latest = -1;

  PlainTime(boolean needed) {
    this.needed = needed;
  }

  @Override
  public void read(byte[] bytes, int from, int to) throws NotPlain {
    if (from == to) {
      if (needed) {
        throw new NotPlain();
      }
      return;
    }
    int length = to - from;
    if (length != TO_SECONDS && length != TO_MINUTES) {
      throw new NotPlain();
    }
    readDay(bytes, from);
    int hour = two(bytes, from + 11);
    minute = hour * 60 + two(bytes, from + 14);
    boolean seconds =
        length == TO_MINUTES || (bytes[from + 16] == ':' && two(bytes, from + 17) < 60);
    boolean joined = bytes[from + 10] == 'T' || bytes[from + 10] == ' ';
    if (hour > 23 || two(bytes, from + 14) > 59 || bytes[from + 13] != ':' || !joined || !seconds) {
      throw new NotPlain();
    }
  }

  /// Mostly it is that of the row before.
  private void readDay(byte[] bytes, int from) throws NotPlain {
    long word = Words.at(bytes, from);
    int rest = (bytes[from + 8] << 8) | bytes[from + 9];
    if (word == dayWord && rest == dayRest) {
      return;
    }
    int year = two(bytes, from) * 100 + two(bytes, from + 2);
    int ofYear = two(bytes, from + 5);
    int ofMonth = two(bytes, from + 8);
    if (bytes[from + 4] != '-'
        || bytes[from + 7] != '-'
        || year < FIRST_YEAR
        || year > LAST_YEAR
        || ofYear < 1
        || ofYear > 12
        || ofMonth < 1
        || ofMonth > YearMonth.of(year, ofYear).lengthOfMonth()) {
      throw new NotPlain();
    }
    day = (int) LocalDate.of(year, ofYear, ofMonth).toEpochDay();
    month = (int) LocalDate.of(year, ofYear, 1).toEpochDay();
    latest = Math.max(latest, day);
    dayWord = word;
    dayRest = rest;
  }

  private static int two(byte[] bytes, int at) throws NotPlain {
    int tens = bytes[at] - '0';
    int ones = bytes[at + 1] - '0';
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
      throw new NotPlain();
    }
    return tens * 10 + ones;
  }

  /// Since 1 January 1970.
  int day() {
    return day;
  }

  /// The first day of the month.
  int month() {
    return month;
  }

  int minuteOfDay() {
    return minute;
  }

  /// The latest day of all.
  Optional<LocalDate> latest() {
    return latest < 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(latest));
  }
}
