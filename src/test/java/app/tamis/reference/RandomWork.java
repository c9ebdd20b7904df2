package app.tamis.reference;

import java.time.LocalDate;
import java.time.LocalDateTime;

/// Makes technicians, tickets, time entries, calls and work done.
final class RandomWork {

  private static final int TECHNICIANS = 5;

  private final RandomScene scene;
  private final Dice dice;
  private int daysOfWorkDone;

  RandomWork(RandomScene scene) {
    this.scene = scene;
    this.dice = scene.dice();
  }

  void technicians() {
    for (int number = 0; number < TECHNICIANS; number++) {
      RandomRow row = scene.tables().add("technicians").with("technician_id", "T" + number);
      row.with("name", "Zoë \"Z\" " + number);
      row.with("hourly_cost", dice.unless(25, dice.decimal(20, 80, 2).toString()));
    }
  }

  void work(RandomClient client, int months) {
    int tickets = scene.records().haveTickets() ? months * client.bustle() : 0;
    for (int count = dice.between(0, tickets); count > 0; count--) {
      ticket(client, scene.moment(client));
    }
    for (int count = dice.between(0, months * client.bustle()); count > 0; count--) {
      LocalDateTime moment = scene.moment(client);
      if (scene.records().haveWorkOf(moment.toLocalDate())) {
        timeEntry(client, moment);
      }
    }
    for (int count = dice.between(0, months * client.bustle() / 2); count > 0; count--) {
      call(client, scene.moment(client));
    }
    for (int count = dice.between(0, 3); count > 0; count--) {
      workDone(client);
    }
  }

  /// A fact on the very last day, so that the newest one isn't always short of the month's end.
  void lastMinute(RandomClient client) {
    LocalDateTime moment = scene.outOfDoubt(scene.lastDay().atTime(dice.time()));
    if (scene.records().haveWorkOf(moment.toLocalDate()) && dice.percent(50)) {
      timeEntry(client, moment);
    } else {
      ticket(client, moment);
    }
  }

  /// A time entry on a day where nobody would look for it.
  void astray(RandomClient client, LocalDate day) {
    timeEntry(client, scene.outOfDoubt(day.atTime(dice.time())));
  }

  void strangersCall() {
    LocalDateTime moment = dice.day(scene.firstDay(), scene.lastDay()).atTime(dice.time());
    callRow(moment)
        .with("phone", dice.oneOf("+44 20 7946 0123", "01 43 99 99 99", "0033143999998"));
  }

  private void ticket(RandomClient client, LocalDateTime moment) {
    RandomRow row = scene.row("tickets", "ticket_id", "S", client);
    row.with("opened_at", scene.written(moment));
    row.with("closed_at", dice.unless(50, scene.written(moment.plusHours(dice.between(1, 90)))));
    boolean behaves = dice.percent(client.manners());
    row.with(
        "channel",
        behaves
            ? dice.oneOf("portal", "email")
            : dice.unless(12, dice.oneOf("phone", "phone", "chat", "monitoring", "visit")));
    row.with(
        "priority",
        behaves
            ? dice.oneOf("low", "normal")
            : dice.unless(20, dice.oneOf("low", "normal", "high", "urgent")));
    row.with("subject", dice.oneOf("", "x, \"y\"; é", "two\nlines", "tab\there", "ordinary"));
    row.with("tampered", dice.unless(30, dice.truth(!behaves && dice.percent(12))));
    row.with(
        "kind",
        dice.unless(
            20,
            client.thrives() && dice.percent(15)
                ? dice.oneOf("new_staff", "project")
                : dice.oneOf("incident", "incident", "request", "change", "proactive")));
  }

  private void timeEntry(RandomClient client, LocalDateTime moment) {
    RandomRow row = scene.row("time_entries", "time_entry_id", "E", client);
    row.with("started_at", scene.written(moment));
    row.with("minutes", "" + dice.oneOf(1, 5, 7, 15, 45, 90, 480));
    row.with("technician_id", technician());
    row.with("ticket_id", dice.unless(50, dice.oneOf("S1", "S2", "S404404")));
    row.with("billable", dice.unless(30, dice.truth(dice.percent(60))));
    row.with("note", dice.oneOf("", "said \"no\", twice", "one\ntwo"));
  }

  private void call(RandomClient client, LocalDateTime moment) {
    RandomRow row = callRow(moment);
    if (dice.percent(50)) {
      row.with("phone", dice.pick(client.phonesInUse()));
    } else {
      scene.nameClient(row, "calls", client);
    }
  }

  private RandomRow callRow(LocalDateTime moment) {
    RandomRow row = scene.tables().add("calls").with("call_id", scene.tables().newId("L"));
    row.with("started_at", scene.written(moment));
    row.with("direction", dice.oneOf("in", "in", "in", "out", ""));
    row.with("seconds", dice.unless(20, "" + dice.between(0, 2000)));
    row.with("technician_id", technician());
    return row;
  }

  private String technician() {
    return dice.unless(10, "T" + dice.between(0, TECHNICIANS));
  }

  private void workDone(RandomClient client) {
    RandomRow row = scene.tables().add("work_done");
    scene.nameClient(row, "work_done", client);
    // A day of its own for each row, since client, day and activity are its key.
    row.with("done_on", scene.lastDay().minusDays(daysOfWorkDone++));
    row.with("activity", dice.oneOf("patches_installed", "backups_verified", "alerts_handled"));
    row.with("count", "" + dice.between(0, 900));
  }
}
