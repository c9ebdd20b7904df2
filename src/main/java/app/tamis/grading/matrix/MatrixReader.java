package app.tamis.grading.matrix;

import app.tamis.basics.Problems;
import app.tamis.basics.Yaml;
import app.tamis.basics.YamlMap;
import app.tamis.basics.YamlValue;
import app.tamis.grading.Matrix;
import app.tamis.grading.Matrix.EnoughEvidence;
import app.tamis.grading.Matrix.Leaning;
import app.tamis.grading.Matrix.Publication;
import java.util.List;
import java.util.Optional;

/// Reads a matrix, and names every fault that it finds with its place, all together.
public final class MatrixReader {

  private static final String RULES = "2";

  /// What was computed is known of the last month end and the one before.
  private static final int MOST_MONTH_ENDS = 2;

  private final Yaml document;
  private final CriteriaReader criteria = new CriteriaReader();
  private final GridReader grid = new GridReader();

  private MatrixReader(Yaml document) {
    this.document = document;
  }

  /// @throws Problems with every fault, or that the matrix is written in the form of the first
  ///   rules
  public static Matrix read(String source, String text) {
    var document = Yaml.read(source, text);
    if (isOfFirstRules(document)) {
      throw Problems.of("matrix.rules.first", source);
    }
    return new MatrixReader(document).read();
  }

  /// A matrix that says nothing of rules, and names itself, was written before there were others.
  public static boolean isOfFirstRules(Yaml document) {
    var root = document.root();
    return root.has("matrix") && !root.has("rules");
  }

  private Matrix read() {
    var root = document.root();
    var name = root.need("matrix").flatMap(YamlValue::text);
    root.need("rules").ifPresent(MatrixReader::rules);
    var found = root.need("axes").flatMap(YamlValue::map).map(criteria::read).orElse(List.of());
    var ids = criteria.ids();
    var rest = new MatrixRulesReader(ids);
    var leaning = root.need("thin_evidence").flatMap(YamlValue::map).flatMap(MatrixReader::leaning);
    var core = root.need("core").map(rest::criteria);
    var lines = root.need("letters").flatMap(YamlValue::map).flatMap(MatrixRulesReader::lines);
    var limits = root.need("limits").map(rest::limits);
    var cells = root.need("grid").flatMap(YamlValue::map).flatMap(grid::read);
    var small = root.need("small_clients").flatMap(YamlValue::map).flatMap(rest::smallClients);
    var caps = root.need("caps").map(rest::caps);
    var evidence =
        root.need("evidence").flatMap(YamlValue::map).flatMap(map -> evidence(map, rest));
    var width =
        root.need("range")
            .flatMap(YamlValue::map)
            .flatMap(range -> Numbers.atLeast(0, range, "standard_errors"));
    var publication =
        root.need("publication").flatMap(YamlValue::map).flatMap(MatrixReader::publication);
    var unlogged =
        root.need("unlogged_time")
            .flatMap(YamlValue::map)
            .flatMap(map -> Numbers.share(map, "below"));
    var gut = root.find("gut").flatMap(YamlValue::map).flatMap(rest::gut);
    document.finish();
    return new Matrix(
        name.orElseThrow(),
        Matrix.Rules.SECOND,
        found,
        leaning,
        core.orElseThrow(),
        lines.orElseThrow(),
        limits.orElseThrow(),
        cells.orElseThrow(),
        small.orElseThrow(),
        caps.orElseThrow(),
        evidence.orElseThrow(),
        width.orElseThrow(),
        publication.orElseThrow(),
        unlogged.orElseThrow(),
        gut);
  }

  private static void rules(YamlValue value) {
    value
        .text()
        .filter(text -> !text.equals(RULES))
        .ifPresent(text -> value.problem("matrix.rules", text, RULES));
  }

  private static Optional<Leaning> leaning(YamlMap map) {
    var share = Numbers.share(map, "share_of_weight");
    var points = Numbers.score(map, "leans_on");
    return share.isPresent() && points.isPresent()
        ? Optional.of(new Leaning(share.get(), points.get()))
        : Optional.empty();
  }

  private static Optional<EnoughEvidence> evidence(YamlMap map, MatrixRulesReader rest) {
    var months = Numbers.whole(1, map, "months");
    var sure = Numbers.whole(1, map, "sure_months");
    var oneOf = map.need("one_of").map(rest::criteria);
    return months.isPresent() && sure.isPresent() && oneOf.isPresent()
        ? Optional.of(new EnoughEvidence(months.get(), oneOf.get(), 0, sure.get()))
        : Optional.empty();
  }

  private static Optional<Publication> publication(YamlMap map) {
    var ends = Numbers.whole(1, MOST_MONTH_ENDS, map, "month_ends");
    var points = Numbers.atLeast(0, map, "points_past_the_line");
    var overhead = Numbers.share(map, "overhead_past_the_line");
    return ends.isPresent() && points.isPresent() && overhead.isPresent()
        ? Optional.of(new Publication(ends.get(), points.get(), overhead.get()))
        : Optional.empty();
  }
}
