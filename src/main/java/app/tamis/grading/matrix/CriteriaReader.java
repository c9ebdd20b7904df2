package app.tamis.grading.matrix;

import app.tamis.basics.YamlMap;
import app.tamis.basics.YamlValue;
import app.tamis.grading.Axis;
import app.tamis.grading.Criterion;
import app.tamis.measures.Measure;
import app.tamis.measures.NeededSources;
import app.tamis.measures.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Reads the criteria of a matrix, axis by axis.
final class CriteriaReader {

  private final Function<YamlValue, Optional<Measure>> measures;

  /// Where each id was first seen.
  private final Map<String, YamlValue> ids = new LinkedHashMap<>();

  CriteriaReader() {
    this(CriteriaReader::measure);
  }

  /// @param measures which measure a word means
  CriteriaReader(Function<YamlValue, Optional<Measure>> measures) {
    this.measures = measures;
  }

  List<Criterion> read(YamlMap axes) {
    var criteria = new ArrayList<Criterion>();
    for (var axis : Axis.values()) {
      axes.need(axis.id()).ifPresent(value -> criteria.addAll(axis(axis, value)));
    }
    return criteria;
  }

  /// Every id read so far, of faulty criteria too.
  List<String> ids() {
    return List.copyOf(ids.keySet());
  }

  private List<Criterion> axis(Axis axis, YamlValue value) {
    if (value.list().isEmpty()) {
      value.problem("matrix.axis.empty", axis.id());
    }
    return value.list().stream()
        .flatMap(item -> item.map().stream())
        .flatMap(map -> criterion(axis, map).stream())
        .toList();
  }

  private Optional<Criterion> criterion(Axis axis, YamlMap map) {
    var id = map.need("id").flatMap(this::unusedId);
    var measure = map.need("measure").flatMap(measures);
    var scale = map.need("points").flatMap(ScaleReader::read);
    var weight = Numbers.positive(map, "weight");
    var needs = map.need("needs").map(CriteriaReader::needs);
    return id.isPresent()
            && measure.isPresent()
            && scale.isPresent()
            && weight.isPresent()
            && needs.isPresent()
        ? Optional.of(
            new Criterion(id.get(), axis, measure.get(), scale.get(), weight.get(), needs.get()))
        : Optional.empty();
  }

  private static Optional<Measure> measure(YamlValue value) {
    return Choice.of("matrix.measure", value, Measure.ids()).flatMap(Measure::named);
  }

  private Optional<String> unusedId(YamlValue value) {
    var id = value.text();
    id.ifPresent(text -> {
      var first = ids.putIfAbsent(text, value);
      if (Objects.nonNull(first)) {
        value.problem("matrix.criterion.twice", text, first.line());
      }
    });
    return id;
  }

  /// A list of what is needed; in it, a list of alternatives.
  private static NeededSources needs(YamlValue value) {
    return new NeededSources(value.list().stream().map(CriteriaReader::alternatives).toList());
  }

  private static List<Source> alternatives(YamlValue value) {
    if (value.list().isEmpty()) {
      value.problem("matrix.needs.empty");
    }
    return value.list().stream()
        .flatMap(item -> Choice.of("matrix.source", item, Source.keys()).stream())
        .flatMap(key -> Source.named(key).stream())
        .toList();
  }
}
