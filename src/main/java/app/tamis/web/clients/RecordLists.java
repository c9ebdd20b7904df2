package app.tamis.web.clients;

import app.tamis.facts.AskedRecords;
import app.tamis.facts.Recorded;
import app.tamis.facts.Recorded.Call;
import app.tamis.facts.Recorded.Due;
import app.tamis.facts.Recorded.Invoice;
import app.tamis.facts.Recorded.Line;
import app.tamis.facts.Recorded.LookedAt;
import app.tamis.facts.Recorded.Referral;
import app.tamis.facts.Recorded.Ticket;
import app.tamis.facts.Recorded.Work;
import app.tamis.facts.Records;
import app.tamis.web.clients.RecordList.Filter;
import app.tamis.web.page.Cells;
import app.tamis.web.page.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/// The kinds of records that stand behind figures.
final class RecordLists {

  static final String REACTIONS = "reactions";

  /// What was said after calls counts where somebody looked at the set-up, and is no ticket.
  static final RecordList<LookedAt> TICKETS =
      new RecordList<>(
          "tickets",
          Records::lookedAt,
          List.of(
              tickets("", _ -> true),
              tickets("urgent", Ticket::urgent),
              tickets("proper", Ticket::proper),
              tickets("detour", ticket -> ticket.byClient() && !ticket.proper()),
              where("checked", (LookedAt row) -> row.checked() > 0),
              where("tampered", (LookedAt row) -> row.changed() > 0),
              tickets("good-news", Ticket::goodNews),
              tickets("owing", ticket -> ticket.urgent() && ticket.inArrears())),
          RecordFields::tickets);

  private static final List<RecordList<?>> ALL =
      List.of(
          list(
              "invoices",
              Records::invoices,
              RecordFields::invoices,
              List.of(
                  where("disputed", (Invoice invoice) -> invoice.disputed().orElse(false)),
                  new Filter<>("late", (invoice, asked) -> invoice.daysLate(asked.to()) > 0))),
          new RecordList<>(
              "lines",
              Records::lines,
              List.of(
                  new Filter<>("", (line, _) -> counts(line)),
                  new Filter<>("recurring", (line, _) -> counts(line) && line.isOf("recurring")),
                  new Filter<>("hardware", RecordLists::isHardware),
                  new Filter<>("assumed", (line, _) -> counts(line) && line.assumed())),
              RecordFields::lines),
          list(
              "payments",
              Records::dues,
              RecordFields::payments,
              List.of(
                  where("late", (Due due) -> due.days() > 0),
                  where("open", (Due due) -> due.open() > 0))),
          TICKETS,
          list(
              "hours",
              Records::hours,
              RecordFields::hours,
              List.of(where("after-hours", Work::afterHours))),
          list(
              "calls",
              Records::calls,
              RecordFields::calls,
              List.of(
                  where("in", Call::incoming),
                  where("owing", (Call call) -> call.emergency() && call.inArrears()))),
          list("advice", Records::advice, RecordFields::advice, List.of()),
          list("surveys", Records::surveys, RecordFields::surveys, List.of()),
          list(REACTIONS, Records::reactions, RecordFields::reactions, List.of()),
          list(
              "referrals",
              Records::referrals,
              RecordFields::referrals,
              List.of(where("won", (Referral referral) -> referral.won().orElse(false)))),
          list("work", Records::workDone, RecordFields::work, List.of()));

  private RecordLists() {}

  static List<RecordList<?>> all() {
    return ALL;
  }

  static Optional<RecordList<?>> find(String kind) {
    for (var list : ALL) {
      if (list.kind().equals(kind)) {
        return Optional.of(list);
      }
    }
    return Optional.empty();
  }

  private static <T extends Recorded> RecordList<T> list(
      String kind,
      BiFunction<Records, AskedRecords, List<T>> load,
      Function<Cells, List<Field<T>>> fields,
      List<Filter<T>> filters) {
    var all = new ArrayList<Filter<T>>();
    all.add(new Filter<>("", (_, _) -> true));
    all.addAll(filters);
    return new RecordList<>(kind, load, all, fields);
  }

  private static <T extends Recorded> Filter<T> where(String id, Predicate<T> keeps) {
    BiPredicate<T, AskedRecords> whenever = (row, _) -> keeps.test(row);
    return new Filter<>(id, whenever);
  }

  private static Filter<LookedAt> tickets(String id, Predicate<Ticket> keeps) {
    return where(id, (LookedAt row) -> row instanceof Ticket ticket && keeps.test(ticket));
  }

  private static boolean counts(Line line) {
    return line.counted().isPresent();
  }

  /// Hardware counts once it is delivered.
  private static boolean isHardware(Line line, AskedRecords asked) {
    return line.hardware() && isWithin(line.countedOn(), asked);
  }

  private static boolean isWithin(LocalDate day, AskedRecords asked) {
    return !day.isBefore(asked.from()) && !day.isAfter(asked.to());
  }
}
