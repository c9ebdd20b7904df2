package app.tamis.grading;

import static java.util.stream.Collectors.joining;

import app.tamis.measures.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// A client's grade as a row, for a spreadsheet or a table of many portfolios: cells in the order
/// of [#columns], each as exact text; empty where there is no value.
public record GradeRow(List<Optional<String>> cells) {

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

  public GradeRow {
    cells = List.copyOf(cells);
  }

  /// What a cell holds.
  public enum Kind {
    TEXT,
    NUMBER,
    WHOLE,
    YES_NO
  }

  /// Kinds by name, in the order of cells.
  public static Map<String, Kind> columns() {
    var columns = new LinkedHashMap<String, Kind>();
    columns.put("client_id", Kind.TEXT);
    columns.put("name", Kind.TEXT);
    columns.put("grade", Kind.TEXT);
    columns.put("provisional", Kind.TEXT);
    columns.put("range_worst", Kind.TEXT);
    columns.put("range_best", Kind.TEXT);
    columns.put("firm", Kind.YES_NO);
    columns.put("gut", Kind.TEXT);
    columns.put("evidence_criteria", Kind.WHOLE);
    columns.put("months", Kind.WHOLE);
    columns.put("financial_score", Kind.NUMBER);
    columns.put("relationship_score", Kind.NUMBER);
    columns.put("limits", Kind.TEXT);
    columns.put("caps", Kind.TEXT);
    columns.put("small_client_steps", Kind.WHOLE);
    MEASURES.forEach(measure -> columns.put(measure.id(), Kind.NUMBER));
    return columns;
  }

  /// A client that isn't graded has the grade `-`.
  public static GradeRow of(ClientGrade grade) {
    var findings = grade.findings();
    var cells = new ArrayList<Optional<String>>();
    cells.add(Optional.of(findings.client().id().text()));
    cells.add(Optional.of(findings.client().name()));
    cells.add(Optional.of(grade.letter().map(Letter::name).orElse("-")));
    cells.add(spaced(grade.provisional().stream().map(Provisional::id)));
    switch (grade) {
      case ClientGrade.Graded graded -> {
        cells.add(Optional.of(graded.range().worst().name()));
        cells.add(Optional.of(graded.range().best().name()));
        cells.add(Optional.of(String.valueOf(graded.isFirm())));
      }
      case ClientGrade.NotGraded _ -> {
        cells.add(Optional.empty());
        cells.add(Optional.empty());
        cells.add(Optional.of("false"));
      }
    }
    cells.add(findings.gut().map(gut -> gut.letter().name()));
    cells.add(Optional.of(String.valueOf(findings.criteriaWithEvidence())));
    cells.add(Optional.of(String.valueOf(findings.months())));
    cells.add(number(findings.financial().score()));
    cells.add(number(findings.relationship().score()));
    cells.add(spaced(limits(grade)));
    cells.add(spaced(findings.caps().stream().map(Cap::id)));
    cells.add(Optional.of(String.valueOf(findings.smallClientSteps())));
    MEASURES.forEach(measure -> cells.add(number(findings.measures().value(measure))));
    return new GradeRow(cells);
  }

  private static Stream<String> limits(ClientGrade grade) {
    return switch (grade) {
      case ClientGrade.Graded graded ->
          Stream.of(Axis.values()).flatMap(axis -> graded.verdict().on(axis).limits().stream());
      case ClientGrade.NotGraded _ -> Stream.empty();
    };
  }

  private static Optional<String> spaced(Stream<String> words) {
    return Optional.of(words.collect(joining(" "))).filter(text -> !text.isEmpty());
  }

  private static Optional<String> number(OptionalDouble value) {
    return value.isPresent() ? Optional.of(String.valueOf(value.getAsDouble())) : Optional.empty();
  }
}
