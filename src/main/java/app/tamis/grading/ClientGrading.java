package app.tamis.grading;

import static app.tamis.grading.Axis.FINANCIAL;
import static app.tamis.grading.Axis.RELATIONSHIP;

import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.Lack;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Measure;
import app.tamis.measures.Measures;
import app.tamis.measures.PortfolioWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Grades the clients of a portfolio, one at a time: points, scores, letters, grid, small-client
/// steps, caps, range.
final class ClientGrading {

  private final Matrix matrix;
  private final PortfolioWindow portfolio;
  private final Decisions decisions;
  private final Scoring scoring;
  private final Jackknife jackknife;

  ClientGrading(Matrix matrix, PortfolioWindow portfolio, Decisions decisions) {
    this.matrix = matrix;
    this.decisions = decisions;
    this.portfolio = portfolio;
    this.scoring = new Scoring(matrix, portfolio.imported());
    this.jackknife = new Jackknife(matrix, scoring, portfolio);
  }

  ClientGrade grade(ClientInWindow client) {
    var findings = findings(client, portfolio.measuresOf(client.totals()));
    var lacking = lacking(findings);
    return lacking.isEmpty() ? graded(client, findings) : new NotGraded(findings, lacking);
  }

  private Findings findings(ClientInWindow client, Measures measures) {
    var marks = scoring.marks(measures);
    return new Findings(
        client.client(),
        measures,
        marks,
        scoring.axisScore(FINANCIAL, measures),
        scoring.axisScore(RELATIONSHIP, measures),
        GutFeeling.of(matrix, marks),
        caps(client, measures),
        smallClientSteps(measures));
  }

  private Graded graded(ClientInWindow client, Findings findings) {
    var ruling = new Ruling(matrix, findings.smallClientSteps(), findings.caps());
    double financial = findings.financial().score().orElseThrow();
    double relationship = findings.relationship().score().orElseThrow();
    return new Graded(
        findings,
        ruling.grade(financial, relationship),
        ruling.letter(financial),
        ruling.letter(relationship),
        jackknife.range(client, new Jackknife.Scores(financial, relationship), ruling));
  }

  private List<Cap> caps(ClientInWindow client, Measures measures) {
    var decided = decisions.of(client.client().id(), portfolio.window());
    return matrix.caps().stream().flatMap(cap -> cap.holding(measures, decided).stream()).toList();
  }

  /// None where no invoices were imported: what isn't known isn't small.
  private int smallClientSteps(Measures measures) {
    var revenue = measures.value(Measure.REVENUE_PER_MONTH);
    return revenue.isPresent() ? matrix.smallClients().fall(revenue.getAsDouble()) : 0;
  }

  private List<Lack> lacking(Findings findings) {
    var needed = matrix.evidence();
    var lacking = new ArrayList<Lack>();
    if (findings.months() < needed.months()) {
      lacking.add(new Lack.Months(findings.months(), needed.months()));
    }
    Stream.of(findings.financial(), findings.relationship())
        .filter(axis -> axis.evidence() < Scoring.rounded(needed.shareOfWeight()))
        .map(axis -> new Lack.Evidence(axis.axis(), axis.evidence(), needed.shareOfWeight()))
        .forEach(lacking::add);
    return lacking;
  }
}
