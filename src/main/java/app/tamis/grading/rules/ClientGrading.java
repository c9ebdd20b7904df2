package app.tamis.grading.rules;

import static app.tamis.grading.Axis.FINANCIAL;
import static app.tamis.grading.Axis.RELATIONSHIP;
import static app.tamis.grading.Rounding.rounded;

import app.tamis.grading.ClientGrade;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.Lack;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.grading.Decisions;
import app.tamis.grading.Findings;
import app.tamis.grading.Mark;
import app.tamis.grading.Matrix;
import app.tamis.grading.Provisional;
import app.tamis.grading.Regraded;
import app.tamis.grading.Verdict;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Measure;
import app.tamis.measures.Measures;
import app.tamis.measures.PortfolioWindow;
import app.tamis.measures.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Grades the clients of a portfolio, one at a time: points, scores, letters and their limits,
/// grid, small-client steps, caps, range.
public final class ClientGrading {

  private final Matrix matrix;
  private final PortfolioWindow portfolio;
  private final Decisions decisions;
  private final Scoring scoring;
  private final Jackknife jackknife;

  public ClientGrading(Matrix matrix, PortfolioWindow portfolio, Decisions decisions) {
    this(matrix, portfolio, decisions, new Scoring(matrix, portfolio.imported()));
  }

  private ClientGrading(
      Matrix matrix, PortfolioWindow portfolio, Decisions decisions, Scoring scoring) {
    this.matrix = matrix;
    this.decisions = decisions;
    this.portfolio = portfolio;
    this.scoring = scoring;
    this.jackknife = new Jackknife(matrix, scoring, portfolio);
  }

  /// The same in another portfolio of which as much was imported.
  public ClientGrading in(PortfolioWindow other) {
    return new ClientGrading(matrix, other, decisions, scoring);
  }

  public ClientGrade grade(ClientInWindow client) {
    var judged = judge(client);
    var lacking = lacking(judged.findings);
    return lacking.isEmpty()
        ? new Graded(
            judged.findings,
            judged.verdict,
            jackknife.range(client, judged.figures, judged.ruling),
            provisional(client, judged.findings))
        : new NotGraded(judged.findings, lacking);
  }

  /// What the client's grade would be, without how sure it is.
  public Regraded regrade(ClientInWindow client) {
    var judged = judge(client);
    return new Regraded(
        lacking(judged.findings).isEmpty() ? Optional.of(judged.verdict.grade()) : Optional.empty(),
        judged.findings);
  }

  /// As if there were evidence enough.
  private record Judged(Figures figures, Ruling ruling, Verdict verdict, Findings findings) {}

  private Judged judge(ClientInWindow client) {
    var measures = portfolio.measuresOf(client.totals());
    var figures = jackknife.figures(measures);
    var marks = scoring.marks(measures);
    var circumstances = circumstances(client, measures, marks);
    var ruling = new Ruling(matrix, circumstances);
    var verdict = ruling.verdict(figures);
    var findings =
        new Findings(
            client.client(),
            measures,
            marks,
            scoring.axisScore(FINANCIAL, measures),
            scoring.axisScore(RELATIONSHIP, measures),
            figures.core(),
            Feeling.of(matrix, marks),
            circumstances.caps(),
            verdict.steps());
    return new Judged(figures, ruling, verdict, findings);
  }

  private Circumstances circumstances(ClientInWindow client, Measures measures, List<Mark> marks) {
    var capping = new Capping(measures, marks, client.end().contract(), decided(client));
    return new Circumstances(
        Limiting.holding(matrix.limits(), marks),
        portfolio.costs().overhead(),
        measures.value(Measure.NET_MARGIN),
        measures.value(Measure.REVENUE_PER_MONTH),
        capping.holding(matrix.caps()));
  }

  private Decisions.OfClient decided(ClientInWindow client) {
    return decisions.of(client.id(), portfolio.window());
  }

  private List<Lack> lacking(Findings findings) {
    var needed = matrix.evidence();
    var lacking = new ArrayList<Lack>();
    if (findings.months() < needed.months()) {
      lacking.add(new Lack.Months(findings.months(), needed.months()));
    }
    if (!needed.oneOf().isEmpty() && !findings.hasEvidenceOnOneOf(needed.oneOf())) {
      lacking.add(
          new Lack.Criteria(
              findings.marks().stream()
                  .filter(mark -> needed.oneOf().contains(mark.criterion().id()))
                  .toList()));
    }
    Stream.of(findings.financial(), findings.relationship())
        .filter(axis -> axis.score().isEmpty() || axis.evidence() < rounded(needed.shareOfWeight()))
        .filter(_ -> lacking.stream().noneMatch(Lack.Criteria.class::isInstance))
        .map(axis -> new Lack.Evidence(axis.axis(), axis.evidence(), needed.shareOfWeight()))
        .forEach(lacking::add);
    return lacking;
  }

  private List<Provisional> provisional(ClientInWindow client, Findings findings) {
    var reasons = new ArrayList<Provisional>();
    if (findings.months() < matrix.evidence().sureMonths()) {
      reasons.add(Provisional.FEW_MONTHS);
    }
    if (findings.relationship().thin()) {
      reasons.add(Provisional.THIN_RELATIONSHIP);
    }
    if (portfolio.hoursEstimated()) {
      reasons.add(Provisional.ESTIMATED_HOURS);
    }
    if (client.withheld().contains(Source.PAYMENTS)) {
      reasons.add(Provisional.PAYMENTS_MISSING);
    }
    return reasons;
  }
}
