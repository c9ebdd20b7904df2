package app.tamis.grading.matrix;

import app.tamis.basics.YamlMap;
import app.tamis.basics.YamlValue;
import app.tamis.grading.Cap;
import app.tamis.grading.Letter;
import app.tamis.grading.LetterLines;
import app.tamis.grading.Limit;
import app.tamis.grading.Matrix.Gut;
import app.tamis.grading.SmallClients;
import app.tamis.grading.SmallClients.ByOverhead;
import app.tamis.grading.SmallClients.ByOverhead.Floor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what a matrix says of letters: their lines, what holds letters and grades down (limits,
/// small-client steps and caps), and what the team feels.
///
/// @param ids of the matrix' criteria, faulty ones too
record MatrixRulesReader(List<String> ids) {

  static Optional<LetterLines> lines(YamlMap map) {
    var a = Numbers.score(map, "A");
    var b = Numbers.score(map, "B");
    var c = Numbers.score(map, "C");
    if (a.isEmpty() || b.isEmpty() || c.isEmpty()) {
      return Optional.empty();
    }
    if (a.get() <= b.get() || b.get() <= c.get()) {
      map.problem("matrix.letters.falling");
    }
    return Optional.of(new LetterLines(a.get(), b.get(), c.get()));
  }

  List<Limit> limits(YamlValue value) {
    return value.list().stream()
        .flatMap(item -> item.map().stream())
        .flatMap(map -> limit(map).stream())
        .toList();
  }

  private Optional<Limit> limit(YamlMap map) {
    var kind = map.need("limit").flatMap(value -> Choice.of("matrix.limit", value, Limit.IDS));
    return switch (kind.orElse("")) {
      case Limit.Core.ID -> Optional.of(new Limit.Core());
      case Limit.Loss.ID -> atMost(map).map(Limit.Loss::new);
      case Limit.NoWarmth.ID -> noWarmth(map);
      case Limit.Dread.ID -> dread(map);
      default -> nothing(map);
    };
  }

  /// Of a rule that nobody knows, nothing else can be wrong.
  private static <T> Optional<T> nothing(YamlMap map) {
    map.all();
    return Optional.empty();
  }

  private Optional<Limit> noWarmth(YamlMap map) {
    var points = Numbers.score(map, "points");
    var oneOf = map.need("one_of").map(this::criteria);
    var atMost = atMost(map);
    return points.isPresent() && oneOf.isPresent() && atMost.isPresent()
        ? Optional.of(new Limit.NoWarmth(points.get(), oneOf.get(), atMost.get()))
        : Optional.empty();
  }

  private Optional<Limit> dread(YamlMap map) {
    var criterion = map.need("criterion").flatMap(this::criterion);
    var points = Numbers.score(map, "points");
    var cases = Numbers.whole(1, map, "cases");
    var atMost = atMost(map);
    return criterion.isPresent() && points.isPresent() && cases.isPresent() && atMost.isPresent()
        ? Optional.of(new Limit.Dread(criterion.get(), points.get(), cases.get(), atMost.get()))
        : Optional.empty();
  }

  Optional<SmallClients> smallClients(YamlMap map) {
    var lines = map.need("steps").map(MatrixRulesReader::steps);
    var floor = map.need("never_below").flatMap(YamlValue::map).flatMap(MatrixRulesReader::floor);
    return lines.isPresent() && floor.isPresent()
        ? Optional.of(new ByOverhead(lines.get(), floor.get()))
        : Optional.empty();
  }

  private static List<ByOverhead.Line> steps(YamlValue value) {
    var lines = new ArrayList<ByOverhead.Line>();
    for (var item : value.list()) {
      item.map()
          .ifPresent(map -> {
            var above = Numbers.atLeast(0, map, "overhead_above");
            var fall = Numbers.whole(1, map, "fall");
            if (above.isPresent() && fall.isPresent()) {
              if (!lines.isEmpty() && above.get() <= lines.getLast().above()) {
                item.problem("matrix.steps.rising", above.get(), lines.getLast().above());
              }
              lines.add(new ByOverhead.Line(above.get(), fall.get()));
            }
          });
    }
    return lines;
  }

  private static Optional<Floor> floor(YamlMap map) {
    var letter = map.need("grade").flatMap(GridReader::letter);
    var margin = map.need("net_margin").flatMap(YamlValue::number);
    var relationship = map.need("relationship").flatMap(GridReader::letter);
    return letter.isPresent() && margin.isPresent() && relationship.isPresent()
        ? Optional.of(new Floor(letter.get(), margin.get(), relationship.get()))
        : Optional.empty();
  }

  List<Cap> caps(YamlValue value) {
    return value.list().stream()
        .flatMap(item -> item.map().stream())
        .flatMap(map -> cap(map).stream())
        .toList();
  }

  private Optional<Cap> cap(YamlMap map) {
    var kind = map.need("cap").flatMap(value -> Choice.of("matrix.cap", value, Cap.IDS));
    return switch (kind.orElse("")) {
      case Cap.ByPerson.ID -> Optional.of(new Cap.ByPerson(Optional.empty()));
      case Cap.BreakFix.ID -> breakFix(map);
      case Cap.Arrears.ID -> arrears(map);
      case Cap.BrokenPromise.ID ->
          atMost(map).map(letter -> new Cap.BrokenPromise(letter, Optional.empty()));
      default -> nothing(map);
    };
  }

  private Optional<Cap> breakFix(YamlMap map) {
    var share = Numbers.share(map, "recurring_share_of_service");
    var criterion = map.need("with_evidence_on").flatMap(this::criterion);
    var atMost = atMost(map);
    return share.isPresent() && criterion.isPresent() && atMost.isPresent()
        ? Optional.of(new Cap.BreakFix(share.get(), criterion.get(), atMost.get()))
        : Optional.empty();
  }

  private static Optional<Cap> arrears(YamlMap map) {
    var months = Numbers.atLeast(0, map, "months");
    var atMost = atMost(map);
    return months.isPresent() && atMost.isPresent()
        ? Optional.of(new Cap.Arrears(months.get(), atMost.get()))
        : Optional.empty();
  }

  private static Optional<Letter> atMost(YamlMap map) {
    return map.need("at_most").flatMap(GridReader::letter);
  }

  Optional<Gut> gut(YamlMap map) {
    var criterion = map.need("criterion").flatMap(this::criterion);
    var apart = Numbers.whole(1, map, "letters_apart");
    return criterion.isPresent() && apart.isPresent()
        ? Optional.of(new Gut(criterion.get(), apart.get()))
        : Optional.empty();
  }

  /// Ids of criteria, each of which the matrix must have.
  List<String> criteria(YamlValue value) {
    return value.list().stream().flatMap(item -> criterion(item).stream()).toList();
  }

  Optional<String> criterion(YamlValue value) {
    return Choice.of("matrix.criterion", value, ids);
  }
}
