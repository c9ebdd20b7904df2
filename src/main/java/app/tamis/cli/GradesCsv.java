package app.tamis.cli;

import app.tamis.csv.CsvForm;
import app.tamis.grading.GradeRow;
import app.tamis.grading.PortfolioGrades;
import java.io.PrintStream;
import java.util.List;

/// Grades as CSV, one line a client, worst first, for a spreadsheet. What has no value is an empty
/// cell.
final class GradesCsv {

  private GradesCsv() {}

  static void write(PortfolioGrades grades, PrintStream out) {
    var form = CsvForm.harmless(',');
    out.print(form.record(List.copyOf(GradeRow.columns().keySet())) + "\n");
    grades
        .clients()
        .forEach(grade ->
            out.print(
                form.record(
                        GradeRow.of(grade).cells().stream().map(cell -> cell.orElse("")).toList())
                    + "\n"));
  }
}
