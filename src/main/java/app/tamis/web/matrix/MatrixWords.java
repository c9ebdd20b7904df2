package app.tamis.web.matrix;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.grading.Axis;
import app.tamis.grading.Cap;
import app.tamis.grading.Criterion;
import app.tamis.grading.Letter;
import app.tamis.grading.Limit;
import app.tamis.grading.Matrix;
import app.tamis.grading.Scale;
import app.tamis.grading.SmallClients;
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
      case MONEY, MONEY_PER_HOUR, SHARE -> numerals.of(unit, OptionalDouble.of(value));
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

  /// What else rules, in the order in which it does.
  private List<MatrixView.Group> others(Matrix matrix) {
    return Stream.of(
            group("limits", matrix.limits().stream().map(limit -> limit(limit, matrix)).toList()),
            group("small", small(matrix.smallClients())),
            group("caps", matrix.caps().stream().map(this::cap).toList()),
            group("evidence", evidence(matrix)),
            group("publication", publication(matrix)),
            group("said", said(matrix)))
        .filter(group -> !group.sentences().isEmpty())
        .toList();
  }

  private MatrixView.Group group(String name, List<String> sentences) {
    return new MatrixView.Group(words.say("matrix.others." + name), sentences);
  }

  private String limit(Limit limit, Matrix matrix) {
    return switch (limit) {
      case Limit.Core _ -> words.say("matrix.limit.core", names(matrix.core(), matrix));
      case Limit.Loss(Letter letter) -> words.say("matrix.limit.loss", atMost(letter));
      case Limit.NoWarmth(double points, var oneOf, Letter letter) ->
          words.say("matrix.limit.no_warmth", points, names(oneOf, matrix), atMost(letter));
      case Limit.Dread(String _, double points, double cases, Letter letter) ->
          words.say("matrix.limit.dread", points, cases, atMost(letter));
    };
  }

  private List<String> small(SmallClients rule) {
    return switch (rule) {
      case SmallClients.ByOverhead(var lines, var floor) ->
          Stream.concat(
                  lines.stream()
                      .map(line -> words.say("matrix.small", share(line.above()), line.fall())),
                  Stream.of(
                      words.say(
                          "matrix.small.floor",
                          floor.letter().name(),
                          share(floor.netMargin()),
                          floor.relationship().name())))
              .toList();
      case SmallClients.ByRevenue(var lines) ->
          lines.stream()
              .map(line ->
                  words.say("matrix.small.revenue", numerals.money(line.below()), line.fall()))
              .toList();
    };
  }

  private String cap(Cap cap) {
    return switch (cap) {
      case Cap.BreakFix(double recurring, String _, Letter letter) ->
          words.say("matrix.break_fix", share(recurring), atMost(letter));
      case Cap.Arrears(double months, Letter letter) ->
          words.say("matrix.arrears", months, atMost(letter));
      case Cap.Overdue(double months, Letter letter) ->
          words.say("matrix.overdue", months, atMost(letter));
      case Cap.BrokenPromise promise ->
          words.say("matrix.broken-promise", atMost(promise.atMost()));
      case Cap.ByPerson _ -> words.say("matrix.override");
    };
  }

  /// Nobody is less than a D.
  private static Message atMost(Letter letter) {
    var grade = Message.of("grade." + letter.name());
    return letter == Letter.D ? grade : Message.of("matrix.at-most", grade);
  }

  private List<String> evidence(Matrix matrix) {
    var evidence = matrix.evidence();
    var said = new ArrayList<String>();
    said.add(
        evidence.oneOf().isEmpty()
            ? words.say(
                "matrix.evidence.shares", evidence.months(), share(evidence.shareOfWeight()))
            : words.say("matrix.evidence", evidence.months(), names(evidence.oneOf(), matrix)));
    if (evidence.sureMonths() > evidence.months()) {
      said.add(words.say("matrix.evidence.sure", evidence.sureMonths()));
    }
    matrix
        .leaning()
        .ifPresent(lean ->
            said.add(words.say("matrix.leaning", share(lean.shareOfWeight()), lean.points())));
    if (matrix.rules() == Matrix.Rules.SECOND) {
      said.add(words.say("matrix.guess.also"));
    }
    return said;
  }

  private List<String> publication(Matrix matrix) {
    var rule = matrix.publication();
    return Stream.of(
            Stream.of(words.say("matrix.publication", rule.monthEnds(), rule.points())),
            matrix.smallClients() instanceof SmallClients.ByOverhead
                ? Stream.of(words.say("matrix.publication.small", share(rule.overhead())))
                : Stream.<String>empty(),
            Stream.of(words.say("matrix.publication.at-once")))
        .flatMap(sentences -> sentences)
        .toList();
  }

  private List<String> said(Matrix matrix) {
    var said = new ArrayList<String>();
    if (matrix.rules() == Matrix.Rules.SECOND) {
      said.add(words.say("matrix.unlogged", share(matrix.unlogged())));
    }
    matrix
        .gut()
        .ifPresent(gut ->
            said.add(
                words.say(
                    "matrix.gut", names(List.of(gut.criterion()), matrix), gut.lettersApart())));
    return said;
  }

  /// Criteria by what they are called on the page.
  private String names(List<String> criteria, Matrix matrix) {
    return matrix.criteria().stream()
        .filter(criterion -> criteria.contains(criterion.id()))
        .map(criterion -> words.say("criterion." + criterion.measure().id()))
        .collect(Collectors.joining(", "));
  }

  private String share(double share) {
    return numerals.share(OptionalDouble.of(share));
  }
}
