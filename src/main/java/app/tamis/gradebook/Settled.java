package app.tamis.gradebook;

import app.tamis.basics.ClientId;
import app.tamis.gradebook.GradingBook.Header;
import app.tamis.gradebook.GradingBook.Row;
import app.tamis.grading.Decisions;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrices;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.Window;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A grading as it stands in the book: what it knew, and what it published.
///
/// @param published by client
record Settled(PortfolioGrades grades, Map<ClientId, Row> published) {

  /// Graded again, from nothing but what was known then.
  static Settled again(Header header, List<Row> rows) {
    var inputs = rows.stream().map(row -> InputsJson.read(row.inputs())).toList();
    var context = ContextJson.read(header.context(), header.monthEnd());
    var grades =
        Grading.grade(
            context.with(new Window(header.monthEnd(), header.windowMonths()), inputs),
            Matrices.readKept(header.matrixName(), header.matrix()),
            decisions(inputs, header.decidedOn()));
    return new Settled(
        grades, rows.stream().collect(Collectors.toMap(Row::client, Function.identity())));
  }

  private static Decisions decisions(List<KeptInputs> inputs, LocalDate day) {
    var given = new LinkedHashMap<ClientId, List<Decisions.PersonsGrade>>();
    var refused = new LinkedHashMap<ClientId, List<LocalDate>>();
    for (var client : inputs) {
      given.put(client.client().id(), client.given());
      refused.put(client.client().id(), client.refused());
    }
    return new Decisions(day, given, refused);
  }
}
