package app.tamis.grading.matrix;

import app.tamis.basics.Problems;
import app.tamis.basics.Yaml;
import app.tamis.basics.YamlMap;
import app.tamis.basics.YamlValue;
import app.tamis.grading.Cap;
import app.tamis.grading.Matrix;
import app.tamis.grading.Matrix.EnoughEvidence;
import app.tamis.grading.Matrix.Publication;
import app.tamis.grading.SmallClients;
import app.tamis.measures.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a matrix in the form of the first rules, which nobody can grade by any more, so that
/// gradings that were made by it can be made again. Frozen: what it reads was valid when it was
/// kept.
public final class FirstMatrixReader {

  private static final Publication PUBLICATION = new Publication(2, 4, 0);

  /// Measures that a word of the first rules meant, where the second mean something else by it.
  private static final Map<String, Measure> THEN =
      Map.of(
          "good_news_per_year", Measure.GOOD_NEWS_BY_PIECE_PER_YEAR,
          "caller_reaction", Measure.CALLER_REACTION_DRAWN);

  private static final List<String> CAPS =
      List.of(Cap.Arrears.ID, Cap.BrokenPromise.ID, Cap.ByPerson.ID);

  private final Yaml document;
  private final CriteriaReader criteria = new CriteriaReader(FirstMatrixReader::measure);
  private final GridReader grid = new GridReader();

  private FirstMatrixReader(Yaml document) {
    this.document = document;
  }

  /// @throws Problems with every fault
  public static Matrix read(String source, String text) {
    return new FirstMatrixReader(Yaml.read(source, text)).read();
  }

  private Matrix read() {
    var root = document.root();
    var name = root.need("matrix").flatMap(YamlValue::text);
    var found = root.need("axes").flatMap(YamlValue::map).map(criteria::read).orElse(List.of());
    var rest = new MatrixRulesReader(criteria.ids());
    var gut = root.find("gut").flatMap(YamlValue::map).flatMap(rest::gut);
    var lines = root.need("letters").flatMap(YamlValue::map).flatMap(MatrixRulesReader::lines);
    var cells = root.need("grid").flatMap(YamlValue::map).flatMap(grid::read);
    var small = root.need("small_clients").map(FirstMatrixReader::smallClients);
    var caps = root.need("caps").map(FirstMatrixReader::caps);
    var evidence =
        root.need("evidence").flatMap(YamlValue::map).flatMap(FirstMatrixReader::evidence);
    var width =
        root.need("range")
            .flatMap(YamlValue::map)
            .flatMap(range -> Numbers.atLeast(0, range, "standard_errors"));
    document.finish();
    return new Matrix(
        name.orElseThrow(),
        Matrix.Rules.FIRST,
        found,
        Optional.empty(),
        List.of(),
        lines.orElseThrow(),
        List.of(),
        cells.orElseThrow(),
        small.orElseThrow(),
        caps.orElseThrow(),
        evidence.orElseThrow(),
        width.orElseThrow(),
        PUBLICATION,
        0,
        gut);
  }

  private static Optional<Measure> measure(YamlValue value) {
    return value
        .text()
        .flatMap(word -> Optional.ofNullable(THEN.get(word)).or(() -> Measure.named(word)));
  }

  private static SmallClients smallClients(YamlValue value) {
    var lines = new ArrayList<SmallClients.ByRevenue.Line>();
    for (var item : value.list()) {
      item.map()
          .ifPresent(map -> {
            var below = Numbers.atLeast(0, map, "below");
            var fall = Numbers.whole(1, map, "fall");
            if (below.isPresent() && fall.isPresent()) {
              lines.add(new SmallClients.ByRevenue.Line(below.get(), fall.get()));
            }
          });
    }
    return new SmallClients.ByRevenue(lines);
  }

  private static List<Cap> caps(YamlValue value) {
    return value.list().stream()
        .flatMap(item -> item.map().stream())
        .flatMap(map -> cap(map).stream())
        .toList();
  }

  private static Optional<Cap> cap(YamlMap map) {
    var kind = map.need("cap").flatMap(value -> Choice.of("matrix.cap", value, CAPS));
    return switch (kind.orElse(Cap.Arrears.ID)) {
      case Cap.ByPerson.ID -> Optional.of(new Cap.ByPerson(Optional.empty()));
      case Cap.BrokenPromise.ID ->
          map.need("at_most")
              .flatMap(GridReader::letter)
              .map(letter -> new Cap.BrokenPromise(letter, Optional.empty()));
      default -> arrears(map);
    };
  }

  private static Optional<Cap> arrears(YamlMap map) {
    var months = Numbers.atLeast(0, map, "months");
    var atMost = map.need("at_most").flatMap(GridReader::letter);
    return months.isPresent() && atMost.isPresent()
        ? Optional.of(new Cap.Overdue(months.get(), atMost.get()))
        : Optional.empty();
  }

  private static Optional<EnoughEvidence> evidence(YamlMap map) {
    var months = Numbers.whole(1, map, "months");
    var share = Numbers.share(map, "share_of_weight");
    return months.isPresent() && share.isPresent()
        ? Optional.of(new EnoughEvidence(months.get(), List.of(), share.get(), months.get()))
        : Optional.empty();
  }
}
