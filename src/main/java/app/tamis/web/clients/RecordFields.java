package app.tamis.web.clients;

import app.tamis.facts.Recorded;
import app.tamis.facts.Recorded.LookedAt;
import app.tamis.web.page.Cell;
import app.tamis.web.page.Cells;
import app.tamis.web.page.Field;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// What is shown of each kind of record.
final class RecordFields {

  private RecordFields() {}

  static List<Field<Recorded.Invoice>> invoices(Cells cells) {
    return List.of(
        Field.text("invoice", row -> Cell.text(row.number())),
        Field.text("issued", row -> cells.day(row.issuedOn())),
        Field.summed("total", Recorded.Invoice::total, cells::money),
        Field.summed("payable", Recorded.Invoice::payable, cells::money),
        Field.summed("received", Recorded.Invoice::received, cells::money),
        Field.text("due", row -> cells.day(row.dueOn())),
        Field.text("paid", row -> row.paid() ? cells.day(row.lastReceivedOn()) : Cell.EMPTY),
        Field.text("disputed", row -> cells.yesNo(row.disputed())));
  }

  static List<Field<Recorded.Line>> lines(Cells cells) {
    return List.of(
        Field.text("invoice", row -> Cell.text(row.invoice())),
        Field.text("issued", row -> cells.day(row.issuedOn())),
        Field.text("kind", row -> cells.word(row.kind())),
        Field.text("description", row -> cells.text(row.description())),
        Field.number("quantity", row -> cells.number(row.quantity(), 2)),
        Field.number("price", row -> price(row, cells)),
        Field.summed("amount", Recorded.Line::amount, cells::money),
        Field.summed("counted", row -> row.counted().orElse(0), cells::money),
        Field.summed("cost", Recorded.Line::cost, cells::money),
        Field.text("assumed", row -> row.assumed() ? cells.yesNo(Optional.of(true)) : Cell.EMPTY),
        Field.text("prepaid", row -> upFront(row, cells)));
  }

  private static Cell price(Recorded.Line row, Cells cells) {
    return row.unitPrice().isPresent() ? cells.money(row.unitPrice().getAsDouble()) : Cell.EMPTY;
  }

  private static Cell upFront(Recorded.Line row, Cells cells) {
    return row.hardware() ? cells.yesNo(Optional.of(row.prepaid())) : Cell.EMPTY;
  }

  static List<Field<Recorded.Due>> payments(Cells cells) {
    return List.of(
        Field.text("invoice", row -> Cell.text(row.invoice())),
        Field.text("due", row -> cells.day(row.dueOn())),
        Field.summed("fell-due", Recorded.Due::amountDue, cells::money),
        Field.number("days-late", row -> cells.number(row.days(), 0)),
        Field.summed("money-days", Recorded.Due::overdueDays, sum -> cells.number(sum, 0)),
        Field.summed("open", Recorded.Due::open, cells::money));
  }

  static List<Field<LookedAt>> tickets(Cells cells) {
    return List.of(
        Field.text("ticket", ofTicket(row -> Cell.text(row.id()))),
        Field.text("opened", row -> opened(row, cells)),
        Field.text("subject", row -> subject(row, cells)),
        Field.text("channel", ofTicket(row -> cells.word(row.channel()))),
        Field.text("priority", ofTicket(row -> cells.word(row.priority()))),
        Field.text("kind", ofTicket(row -> cells.word(row.kind()))),
        Field.text("by-client", ofTicket(row -> cells.yesNo(Optional.of(row.byClient())))),
        Field.text("in-arrears", ofTicket(row -> cells.yesNo(Optional.of(row.inArrears())))),
        whereChecked("checked", LookedAt::checked, cells),
        whereChecked("tampered", LookedAt::changed, cells));
  }

  private static Function<LookedAt, Cell> ofTicket(Function<Recorded.Ticket, Cell> cell) {
    return row -> row instanceof Recorded.Ticket ticket ? cell.apply(ticket) : Cell.EMPTY;
  }

  private static Cell opened(LookedAt row, Cells cells) {
    return switch (row) {
      case Recorded.Ticket ticket -> cells.moment(ticket.openedAt());
      case Recorded.SetUps said -> cells.month(YearMonth.from(said.day()));
    };
  }

  private static Cell subject(LookedAt row, Cells cells) {
    return switch (row) {
      case Recorded.Ticket ticket -> cells.text(ticket.subject());
      case Recorded.SetUps said ->
          Cell.text(
              cells.numerals().words().say("records.set-ups", said.checked(), said.changed()));
    };
  }

  /// Nothing where nobody looked: that isn't a zero.
  private static Field<LookedAt> whereChecked(
      String id, ToIntFunction<LookedAt> count, Cells cells) {
    return new Field<>(
        id,
        true,
        row -> row.checked() == 0 ? Cell.EMPTY : cells.number(count.applyAsInt(row), 0),
        Optional.of(count::applyAsInt),
        sum -> cells.number(sum, 0));
  }

  static List<Field<Recorded.Work>> hours(Cells cells) {
    return List.of(
        Field.text("started", row -> cells.moment(row.startedAt())),
        Field.text("technician", row -> cells.text(row.technician())),
        Field.text("subject", row -> cells.text(row.subject().or(row::note))),
        Field.text("billable", row -> cells.yesNo(row.billable())),
        Field.text("after-hours", row -> cells.yesNo(Optional.of(row.afterHours()))),
        Field.summed("hours", row -> row.minutes() / 60, sum -> cells.number(sum, 2)),
        Field.summed("cost", Recorded.Work::cost, cells::money));
  }

  static List<Field<Recorded.Call>> calls(Cells cells) {
    return List.of(
        Field.text("started", row -> cells.moment(row.startedAt())),
        Field.text("direction", row -> cells.word(row.direction())),
        Field.text("technician", row -> cells.text(row.technician())),
        Field.text("after-hours", row -> cells.yesNo(Optional.of(row.afterHours()))),
        Field.text("in-arrears", row -> cells.yesNo(Optional.of(row.inArrears()))),
        Field.summed("minutes", row -> row.seconds().orElse(0) / 60, sum -> cells.number(sum, 1)));
  }

  static List<Field<Recorded.Advice>> advice(Cells cells) {
    return List.of(
        Field.text("title", row -> cells.text(row.title())),
        Field.text("given", row -> cells.day(row.givenOn())),
        Field.text("answered", row -> cells.day(row.respondedOn())),
        Field.text("response", row -> cells.word(row.response())),
        Field.number("points", row -> cells.number(row.points(), 0)));
  }

  static List<Field<Recorded.Survey>> surveys(Cells cells) {
    return List.of(
        Field.text("answered", row -> cells.moment(row.answeredAt())),
        Field.text("subject", row -> cells.text(row.subject())),
        Field.number("score", row -> cells.number(row.score(), 0)));
  }

  static List<Field<Recorded.Reactions>> reactions(Cells cells) {
    return List.of(
        Field.text("month", row -> cells.month(row.month())),
        Field.summed("ratings", Recorded.Reactions::ratings, sum -> cells.number(sum, 0)),
        Field.number("mean", row -> cells.reaction(row.mean())));
  }

  static List<Field<Recorded.Referral>> referrals(Cells cells) {
    return List.of(
        Field.text("referred", row -> cells.text(row.name())),
        Field.text("day", row -> cells.day(row.referredOn())),
        Field.text("won", row -> cells.yesNo(row.won())));
  }

  static List<Field<Recorded.Activity>> work(Cells cells) {
    return List.of(
        Field.text("day", row -> cells.day(row.doneOn())),
        Field.text("activity", row -> cells.word(Optional.of(row.activity()))),
        Field.summed("count", Recorded.Activity::count, sum -> cells.number(sum, 0)));
  }
}
