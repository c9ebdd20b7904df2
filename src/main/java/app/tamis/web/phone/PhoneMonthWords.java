package app.tamis.web.phone;

import static java.util.stream.Collectors.toMap;

import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.measures.PhoneMonth;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Cell;
import app.tamis.web.page.Field;
import app.tamis.web.page.Listing;
import app.tamis.web.page.Order;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Puts a month's calls and tickets into words, client by client.
record PhoneMonthWords(Standing known, Words words, YearMonth month) {

  private record Row(ClientOnRecord client, PhoneMonth came) {

    double calls() {
      return came.calls().orElse(0);
    }

    double tickets() {
      return came.tickets().orElse(0);
    }
  }

  PhoneMonthView view(Order order, int page) {
    return new PhoneMonthView(
        words.say("phone.month.heading", month),
        words.say("phone.back"),
        listing(order)
            .view(words.say("phone.month.table", month), "/phone/" + month, order, page, words));
  }

  private Listing<Row> listing(Order order) {
    var fields = PhoneFields.of(known.numerals(words));
    List<Field<Row>> columns =
        List.of(
            Field.text("client", row -> linked(Cell.text(row.client.name()), row, "")),
            Field.number(
                "calls", row -> linked(fields.count(row.came.calls()), row, "calls?only=in")),
            Field.number(
                "proper-tickets",
                row -> linked(fields.count(row.came.tickets()), row, "tickets?only=proper")),
            Field.number(
                "by-ticket", row -> linked(fields.share(row.came), row, "tickets?only=proper")));
    return new Listing<>(columns, rows()).sorted(order, words);
  }

  /// Those who came at all, who rang most first.
  private List<Row> rows() {
    var facts = known.facts().months();
    var clients = facts.clients().stream().collect(toMap(ClientOnRecord::id, client -> client));
    return facts.months().stream()
        .filter(row -> row.month().equals(month))
        .flatMap(row ->
            Optional.ofNullable(clients.get(row.clientId()))
                .flatMap(
                    client -> PhoneMonth.of(row, client, facts).map(came -> new Row(client, came)))
                .stream())
        .filter(row -> row.calls() + row.tickets() > 0)
        .sorted(
            Comparator.comparingDouble(Row::calls)
                .thenComparingDouble(Row::tickets)
                .reversed()
                .thenComparing(row -> row.client.name()))
        .toList();
  }

  /// Who is gone has no page any more.
  private Cell linked(Cell cell, Row row, String records) {
    return cell.plain().isEmpty()
        ? cell
        : path(row)
            .map(path ->
                cell.linked(records.isEmpty() ? path : PhoneWords.records(path, month, records)))
            .orElse(cell);
  }

  private Optional<String> path(Row row) {
    return known.grades().find(row.client.id()).map(ShownGrades.of(known)::path);
  }
}
