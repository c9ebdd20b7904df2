package app.tamis.cli;

import static java.util.stream.Collectors.joining;

import app.tamis.csv.CsvForm;
import app.tamis.grading.Axis;
import app.tamis.grading.Cap;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.Provisional;
import app.tamis.measures.Measure;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Grades as CSV, one line a client, worst first, for a spreadsheet. What has no value is an empty
/// cell.
final class GradesCsv {

  private static final List<Measure> MEASURES =
      List.of(
          Measure.REVENUE,
          Measure.REVENUE_SHARE,
          Measure.HOURS,
          Measure.HOURS_SHARE,
          Measure.DRAIN,
          Measure.CONTRIBUTION,
          Measure.CONTRIBUTION_MARGIN,
          Measure.NET_MARGIN,
          Measure.PRICE_TO_TARGET,
          Measure.AFFORDABLE_HOURS,
          Measure.EFFECTIVE_HOURLY_RATE,
          Measure.EFFICIENCY,
          Measure.RECURRING_SHARE,
          Measure.AVERAGE_DAYS_LATE,
          Measure.OVERDUE,
          Measure.ARREARS_MONTHS);

  private GradesCsv() {}

  static void write(PortfolioGrades grades, PrintStream out) {
    var header =
        new ArrayList<>(
            List.of(
                "client_id",
                "name",
                "grade",
                "provisional",
                "range_worst",
                "range_best",
                "firm",
                "gut",
                "evidence_criteria",
                "months",
                "financial_score",
                "relationship_score",
                "limits",
                "caps",
                "small_client_steps"));
    MEASURES.forEach(measure -> header.add(measure.id()));
    var form = CsvForm.harmless(',');
    out.print(form.record(header) + "\n");
    grades.clients().forEach(grade -> out.print(form.record(cells(grade)) + "\n"));
  }

  private static List<String> cells(ClientGrade grade) {
    var findings = grade.findings();
    var cells = new ArrayList<String>();
    cells.add(findings.client().id().text());
    cells.add(findings.client().name());
    cells.add(grade.letter().map(Letter::name).orElse("-"));
    cells.add(spaced(grade.provisional().stream().map(Provisional::id)));
    switch (grade) {
      case ClientGrade.Graded graded ->
          cells.addAll(
              List.of(
                  graded.range().worst().name(),
                  graded.range().best().name(),
                  String.valueOf(graded.isFirm())));
      case ClientGrade.NotGraded _ -> cells.addAll(List.of("", "", "false"));
    }
    cells.add(findings.gut().map(gut -> gut.letter().name()).orElse(""));
    cells.add(String.valueOf(findings.criteriaWithEvidence()));
    cells.add(String.valueOf(findings.months()));
    cells.add(number(findings.financial().score()));
    cells.add(number(findings.relationship().score()));
    cells.add(spaced(limits(grade)));
    cells.add(spaced(findings.caps().stream().map(Cap::id)));
    cells.add(String.valueOf(findings.smallClientSteps()));
    MEASURES.forEach(measure -> cells.add(number(findings.measures().value(measure))));
    return cells;
  }

  private static Stream<String> limits(ClientGrade grade) {
    return switch (grade) {
      case ClientGrade.Graded graded ->
          Stream.of(Axis.values()).flatMap(axis -> graded.verdict().on(axis).limits().stream());
      case ClientGrade.NotGraded _ -> Stream.empty();
    };
  }

  private static String spaced(Stream<String> words) {
    return words.collect(joining(" "));
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? String.valueOf(value.getAsDouble()) : "";
  }
}
