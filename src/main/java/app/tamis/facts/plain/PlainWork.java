package app.tamis.facts.plain;

import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.rollup.OpenDays;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// The time entries of a file, added up while they are read.
final class PlainWork implements PlainFile {

  private static final long[] ONE = {1};
  private static final int MINUTES = 1;
  private static final int AFTER_HOURS = 2;

  /// An entry, its minutes, and those of them after hours.
  private final long[] ofOne = {1, 0, 0};

  private final PlainTime started = new PlainTime(true);
  private final PlainNumber minutes = minutes();
  private final PlainName technician = new PlainName(false);
  private final PlainKey ticket = new PlainKey(false);
  private final Tally months = new Tally(3);
  private final Tally days = new Tally(1);
  private final FirstDays firsts = new FirstDays();
  private final Prints tickets = new Prints();
  private final OpenMinutes open;
  private final PlainTable table;

  private PlainWork(SourceFile file, OpenDays days) throws NotPlain {
    this.open = new OpenMinutes(days);
    this.table =
        new PlainTable(
            file,
            FactTable.TIME_ENTRIES,
            Map.of(
                "time_entry_id",
                new RisingKeys(),
                "started_at",
                started,
                "minutes",
                minutes,
                "technician_id",
                technician,
                "ticket_id",
                ticket));
  }

  private static PlainNumber minutes() {
    var column = FactTable.TIME_ENTRIES.column("minutes").orElseThrow();
    return new PlainNumber((Column.Type.Decimal) column.type(), column.required());
  }

  static PlainWork read(SourceFile file, OpenDays days) throws IOException, NotPlain {
    var work = new PlainWork(file, days);
    work.table.forEach(work::add);
    return work;
  }

  private void add() throws NotPlain {
    ofOne[MINUTES] = minutes.value();
    ofOne[AFTER_HOURS] = open.include(started) ? 0 : minutes.value();
    months.add(MonthKey.of(table.client(), started.month(), technician.number()), ofOne);
    days.add(started.day(), ONE);
    firsts.see(table.client(), started.day());
    if (ticket.isKnown()) {
      tickets.add(ticket.print());
    }
  }

  @Override
  public PlainTable table() {
    return table;
  }

  /// Makes the tables `plain_work`, `plain_days` and `plain_firsts`.
  void lay(Engine engine) {
    engine.make(
        "plain_work",
        List.of("client", "month", "technician", "entries", "minutes", "after_hours_minutes"),
        months.rows(MonthKey::client, MonthKey::month, MonthKey::part));
    engine.make("plain_days", List.of("day", "entries"), days.rows(day -> day));
    engine.make("plain_firsts", List.of("client", "day"), firsts.rows());
  }

  /// In the order of their numbers, from 1; [PlainName#NOBODY] is none.
  List<String> technicians() {
    return technician.names();
  }

  /// The tickets that were worked on, as often as they are named.
  Prints tickets() {
    return tickets;
  }
}
