package app.tamis.web.clients;

import app.tamis.basics.Words;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.grading.Letter;
import app.tamis.measures.Measure;
import app.tamis.measures.Numerals;
import app.tamis.portfolio.Portfolio;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Cell;
import app.tamis.web.page.Cells;
import app.tamis.web.page.Field;
import java.util.List;
import java.util.Optional;

/// The columns of the table of clients.
record ClientFields(Words words, Portfolio portfolio, ShownGrades shown) {

  List<Field<ClientGrade>> list() {
    var cells = new Cells(new Numerals(words, portfolio.currency()));
    return List.of(
        Field.text("client", this::name),
        Field.text("grade", client -> cells.grade(shown.of(client), ShownGrades.isGuess(client))),
        Field.text("range", this::range),
        measure("revenue-month", Measure.REVENUE_PER_MONTH, cells),
        measure("hours-month", Measure.HOURS_PER_MONTH, cells),
        measure("rate", Measure.EFFECTIVE_HOURLY_RATE, cells),
        Field.number("to-target", client -> toTarget(client, cells)),
        measure("net-margin", Measure.NET_MARGIN, cells),
        measure("days-late", Measure.AVERAGE_DAYS_LATE, cells),
        Field.text("why", this::why));
  }

  /// Empty for who is an A, or brings the rate.
  private Cell toTarget(ClientGrade client, Cells cells) {
    var price = client.findings().priceWorthSaying();
    return price.isEmpty() || shown.of(client).equals(Optional.of(Letter.A))
        ? Cell.EMPTY
        : cells.wholeMoney(price);
  }

  private Cell name(ClientGrade client) {
    return Cell.text(client.findings().client().name()).linked(shown.path(client));
  }

  private Cell range(ClientGrade client) {
    return switch (client) {
      case Graded graded when graded.isFirm() -> Cell.text(words.say("table.firm"));
      case Graded graded -> Cell.text(graded.range().worst() + "–" + graded.range().best());
      case NotGraded _ -> Cell.EMPTY;
    };
  }

  private static Field<ClientGrade> measure(String id, Measure measure, Cells cells) {
    return Field.number(
        id, client -> cells.measure(measure.unit(), client.findings().measures().value(measure)));
  }

  private Cell why(ClientGrade client) {
    var why = shown.computed().why(client, portfolio.currency());
    return Cell.text(words.sentence(why.mostly()));
  }
}
