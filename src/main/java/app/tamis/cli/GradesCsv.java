package app.tamis.cli;

import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.Measure;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

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
                "range_worst",
                "range_best",
                "firm",
                "gut",
                "evidence_criteria",
                "months",
                "financial_score",
                "relationship_score",
                "caps",
                "small_client_steps"));
    MEASURES.forEach(measure -> header.add(measure.id()));
    out.print(CsvText.line(header));
    grades.clients().forEach(grade -> out.print(CsvText.line(cells(grade))));
  }

  private static List<String> cells(ClientGrade grade) {
    var findings = grade.findings();
    var cells = new ArrayList<String>();
    cells.add(findings.client().id());
    cells.add(findings.client().name());
    cells.add(grade.letter().map(Letter::name).orElse("-"));
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
    cells.add(String.join(" ", findings.caps().stream().map(cap -> cap.id()).toList()));
    cells.add(String.valueOf(findings.smallClientSteps()));
    MEASURES.forEach(measure -> cells.add(number(findings.measures().value(measure))));
    return cells;
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? String.valueOf(value.getAsDouble()) : "";
  }
}
