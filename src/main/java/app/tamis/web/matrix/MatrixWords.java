package app.tamis.web.matrix;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.grading.Axis;
import app.tamis.grading.Cap;
import app.tamis.grading.Criterion;
import app.tamis.grading.Letter;
import app.tamis.grading.Matrix;
import app.tamis.grading.Scale;
import app.tamis.measures.Numerals;
import app.tamis.measures.Source;
import app.tamis.measures.Unit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts a matrix into words: what counts, for how much, and where the lines are.
final class MatrixWords {

  private static final double WIDTH = 100;
  private static final double HEIGHT = 40;

  private final Words words;
  private final Numerals numerals;

  /// @param numerals empty where no portfolio says in which currency it counts
  MatrixWords(Words words, Optional<Numerals> numerals) {
    this.words = words;
    this.numerals = numerals.orElseGet(() -> new Numerals(words, Currency.getInstance("EUR")));
  }

  MatrixView.Rules rules(Matrix matrix) {
    return new MatrixView.Rules(
        matrix.name(),
        Stream.of(Axis.values()).map(axis -> axis(axis, matrix)).toList(),
        words.say(
            "matrix.letters", matrix.letters().a(), matrix.letters().b(), matrix.letters().c()),
        Stream.of(Letter.values()).map(financial -> row(financial, matrix)).toList(),
        others(matrix));
  }

  private MatrixView.AxisRules axis(Axis axis, Matrix matrix) {
    var criteria = matrix.criteria(axis);
    double all = criteria.stream().mapToDouble(Criterion::weight).sum();
    return new MatrixView.AxisRules(
        words.say("axis." + axis.id()),
        criteria.stream().map(criterion -> criterion(criterion, all)).toList());
  }

  private MatrixView.CriterionRules criterion(Criterion criterion, double all) {
    var measure = words.say("criterion." + criterion.measure().id());
    return new MatrixView.CriterionRules(
        criterion.id(),
        measure.substring(0, 1).toUpperCase(words.locale()) + measure.substring(1),
        line(criterion.scale()),
        points(criterion),
        numerals.share(OptionalDouble.of(criterion.weight() / all)),
        criterion.needs().allOf().stream().map(this::source).collect(Collectors.joining(", ")));
  }

  private String source(List<Source> alternatives) {
    return words.say(
        alternatives.stream()
            .map(source -> Message.of("why.source." + source.key()))
            .reduce((one, other) -> Message.of("why.or", one, other))
            .orElseThrow());
  }

  /// Flat to both sides, as the scale is.
  private static String line(Scale scale) {
    double first = scale.given().getFirst().value();
    double room = scale.given().getLast().value() - first;
    double edge = room / 10;
    var dots = new ArrayList<Scale.Given>();
    dots.add(new Scale.Given(first - edge, scale.given().getFirst().points()));
    dots.addAll(scale.given());
    dots.add(new Scale.Given(first + room + edge, scale.given().getLast().points()));
    return dots.stream()
        .map(dot ->
            String.format(
                Locale.ROOT,
                "%.1f,%.1f",
                (dot.value() - first + edge) / (room + 2 * edge) * WIDTH,
                HEIGHT - 2 - dot.points() / 100 * (HEIGHT - 4)))
        .collect(Collectors.joining(" "));
  }

  private String points(Criterion criterion) {
    return criterion.scale().given().stream()
        .map(given ->
            value(criterion.measure().unit(), given.value()) + " → " + plain(given.points()))
        .collect(Collectors.joining(" · "));
  }

  private String value(Unit unit, double value) {
    return switch (unit) {
      case MONEY, SHARE -> numerals.of(unit, OptionalDouble.of(value));
      default -> plain(value);
    };
  }

  /// Without decimals that say nothing.
  private String plain(double value) {
    boolean whole = value == Math.rint(value);
    return numerals.number(OptionalDouble.of(value), whole ? 0 : 1);
  }

  private static MatrixView.GridRow row(Letter financial, Matrix matrix) {
    return new MatrixView.GridRow(
        financial.name(),
        Stream.of(Letter.values())
            .map(relationship -> matrix.grid().grade(financial, relationship))
            .map(grade -> new MatrixView.Cell(grade.name().toLowerCase(Locale.ROOT), grade.name()))
            .toList());
  }

  private List<String> others(Matrix matrix) {
    var others = new ArrayList<String>();
    matrix
        .smallClients()
        .lines()
        .forEach(line ->
            others.add(words.say("matrix.small", numerals.money(line.below()), line.fall())));
    matrix.caps().forEach(cap -> others.add(cap(cap)));
    others.add(
        words.say(
            "matrix.evidence",
            matrix.evidence().months(),
            numerals.share(OptionalDouble.of(matrix.evidence().shareOfWeight()))));
    matrix
        .gut()
        .ifPresent(gut -> others.add(words.say("matrix.gut", gut.criterion(), gut.lettersApart())));
    return others;
  }

  private String cap(Cap cap) {
    return switch (cap) {
      case Cap.Arrears arrears ->
          words.say("matrix.arrears", arrears.months(), arrears.atMost().name());
      case Cap.BrokenPromise promise -> words.say("matrix.broken-promise", promise.atMost().name());
      case Cap.ByPerson _ -> words.say("matrix.override");
    };
  }
}
