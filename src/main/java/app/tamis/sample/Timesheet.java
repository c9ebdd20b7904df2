package app.tamis.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// The work on a ticket, entry by entry, within the month.
final class Timesheet {

  /// Minutes of a time entry, at scale 1.
  private static final double MINUTES_AN_ENTRY = 54;

  /// What would begin later waits for the next working day, but for emergencies.
  private static final LocalTime LAST_START = LocalTime.of(17, 40);

  private final Client client;
  private final double minutesAnEntry;
  private final int grain;
  private final Dice dice;
  private final Csv timeEntries;
  private final Evenly entries;

  Timesheet(Client client, double scale, Dice dice, Csv timeEntries) {
    this.client = client;
    this.minutesAnEntry = MINUTES_AN_ENTRY / scale;
    this.grain = minutesAnEntry < 20 ? 1 : 5;
    this.dice = dice;
    this.timeEntries = timeEntries;
    this.entries = new Evenly(dice);
  }

  /// @param minutes in all, at least 1
  /// @return when the last of it was done
  LocalDateTime work(
      Ticket ticket, int minutes, WorkMonth month, String technician, boolean billable)
      throws IOException {
    int number = Math.clamp(entries.count(minutes / minutesAnEntry), 1, minutes);
    LocalDateTime at = month.within(ticket.openedAt().plusMinutes(dice.between(2, 15)));
    LocalDateTime done = at;
    int left = minutes;
    for (int i = 1; i <= number; i++) {
      int now = i == number ? left : part(left, number - i);
      entry(ticket, at, now, technician, billable);
      done = month.within(at.plusMinutes(now));
      left -= now;
      at = next(done, month);
    }
    return done;
  }

  /// A part of what is left, in whole grains where it can be, so that each entry to come still has
  /// a minute.
  private int part(int left, int toCome) {
    double fair = dice.around((double) left / (toCome + 1), 0.6);
    int grains = Math.max(1, (int) Math.round(fair / grain)) * grain;
    return Math.clamp(grains, 1, left - toCome);
  }

  /// Soon after on the same day, or on a working day soon after. What is left at the month's end is
  /// done on its last day.
  private LocalDateTime next(LocalDateTime done, WorkMonth month) {
    LocalDate today = done.toLocalDate();
    int wait = done.toLocalTime().isBefore(LAST_START) ? dice.between(0, 2) : 1;
    LocalDate day = month.workdayAfter(today, wait);
    return day.isAfter(today)
        ? WorkMonth.atWork(day, dice)
        : month.within(done.plusMinutes(dice.between(1, 15)));
  }

  private void entry(
      Ticket ticket, LocalDateTime at, int minutes, String technician, boolean billable)
      throws IOException {
    timeEntries
        .cell(timeEntries.nextId('E'))
        .cell(client.id())
        .cell(at)
        .cell(minutes)
        .cell(technician)
        .cell(ticket.id())
        .cell(billable);
    if (dice.chance(0.15)) {
      timeEntries.cell(dice.oneOf(client.phrases().of("note")));
    } else {
      timeEntries.unknown();
    }
    timeEntries.end();
  }
}
