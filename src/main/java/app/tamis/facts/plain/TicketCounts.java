package app.tamis.facts.plain;

import static java.util.stream.Collectors.joining;

import app.tamis.facts.engine.Columns;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.rollup.Added;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Counts tickets. What each counts for is said in one place, by the rollup: it is asked once for
/// everything that any of them says, and tickets that say the same count alike.
final class TicketCounts {

  private static final List<String> OF_MONTHS =
      List.of(
          "tickets",
          "client_tickets",
          "proper_tickets",
          "rated_tickets",
          "urgent_tickets",
          "checked_tickets",
          "tampered_tickets",
          "good_news_tickets");

  private static final List<String> OF_DAYS =
      List.of("tickets", "with_channel", "with_priority", "with_kind", "with_tampered");

  private static final int URGENT = OF_MONTHS.indexOf("urgent_tickets");

  private final Tally months = new Tally(OF_MONTHS.size());
  private final Tally days = new Tally(OF_DAYS.size());
  private final FirstDays firsts = new FirstDays();
  private final Columns urgent = new Columns(3);
  private int month;
  private int nextMonth;

  private TicketCounts() {}

  /// Makes the tables `plain_ticket_months`, `plain_ticket_days`, `plain_first_tickets`, and
  /// `plain_urgent_tickets`: those are looked at one by one later. What they say stands in
  /// `sayings.tickets`, by its number.
  static void lay(Engine engine, PlainTickets tickets) {
    ask(engine, tickets.sayings());
    var ofMonths = answers(engine, "CAST(client_id AS INTEGER)", "tickets_added", OF_MONTHS);
    var ofDays = answers(engine, "day - DATE '1970-01-01'", "ticket_days_added", OF_DAYS);
    var counts = new TicketCounts();
    tickets.forEach((client, day, saying) ->
        counts.count(client, day, saying, ofMonths[saying], ofDays[saying]));
    counts.make(engine);
  }

  /// Has one ticket for each saying added up, whose number is its client's name and its day.
  private static void ask(Engine engine, List<PlainTickets.Saying> sayings) {
    engine.execute(
        """
        CREATE SCHEMA sayings;
        CREATE TABLE sayings.tickets AS
        SELECT
          CAST(number AS VARCHAR) AS ticket_id,
          CAST(number AS VARCHAR) AS client_id,
          CAST(DATE '1970-01-01' + number AS TIMESTAMP) AS opened_at,
          nullif(channel, '') AS channel,
          nullif(priority, '') AS priority,
          nullif(kind, '') AS kind,
          read_boolean(nullif(tampered, '')) AS tampered
        FROM (VALUES (-1, '', '', '', '')%s) AS said (number, channel, priority, kind, tampered)
        WHERE number >= 0;
        SET search_path = 'store.sayings'\
        """
            .formatted(sayings.stream().map(TicketCounts::values).collect(joining())));
    Added.upTickets(engine);
    engine.execute("SET search_path = 'store.main'");
  }

  private static String values(PlainTickets.Saying saying) {
    return ", (%d, %s, %s, %s, %s)"
        .formatted(
            saying.number(),
            Sql.text(saying.channel()),
            Sql.text(saying.priority()),
            Sql.text(saying.kind()),
            Sql.text(saying.tampered()));
  }

  /// What a ticket counts for, by the number of what it says.
  private static long[][] answers(Engine engine, String saying, String table, List<String> counts) {
    var answers = new long[PlainTickets.SAYINGS][];
    engine.forEach(
        "SELECT %s, %s FROM sayings.%s".formatted(saying, String.join(", ", counts), table),
        row -> {
          var ofOne = new long[counts.size()];
          for (int i = 0; i < ofOne.length; i++) {
            ofOne[i] = row.getLong(2 + i);
          }
          answers[row.getInt(1)] = ofOne;
          return ofOne;
        },
        _ -> {});
    return answers;
  }

  private void count(int client, int day, int saying, long[] ofMonth, long[] ofDay) {
    months.add(MonthKey.of(client, month(day), 0), ofMonth);
    days.add(day, ofDay);
    firsts.see(client, day);
    if (ofMonth[URGENT] > 0) {
      urgent.add(client, day, saying);
    }
  }

  /// The first day of a day's month: mostly it is that of the one before.
  private int month(int day) {
    if (day < month || day >= nextMonth) {
      var first = LocalDate.ofEpochDay(day).withDayOfMonth(1);
      month = (int) first.toEpochDay();
      nextMonth = (int) first.plusMonths(1).toEpochDay();
    }
    return month;
  }

  private void make(Engine engine) {
    engine.make(
        "plain_ticket_months",
        columns(List.of("client", "month"), OF_MONTHS),
        months.rows(MonthKey::client, MonthKey::month));
    engine.make("plain_ticket_days", columns(List.of("day"), OF_DAYS), days.rows(day -> day));
    engine.make("plain_first_tickets", List.of("client", "day"), firsts.rows());
    engine.make("plain_urgent_tickets", List.of("client", "day", "saying"), urgent);
  }

  private static List<String> columns(List<String> keys, List<String> counts) {
    return Stream.concat(keys.stream(), counts.stream()).toList();
  }
}
