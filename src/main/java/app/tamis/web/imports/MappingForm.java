package app.tamis.web.imports;

import app.tamis.facts.FactTable;
import app.tamis.facts.MappingAnswers;
import app.tamis.facts.MappingQuestion;
import app.tamis.facts.MappingQuestion.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The fields of a form in which a file's open questions are answered. Words of a status column are
/// ticked one by one: which columns were asked about is sent as [#ASKED], the words that count as
/// `counts-` and the column. Likewise what else the file holds: as [#ALSO_ASKED] and [#ALSO].
final class MappingForm {

  static final String ASKED = "asked";

  static final String ALSO = "also";
  static final String ALSO_ASKED = "also-asked";

  private static final String COUNTS = "counts-";
  private static final Map<Kind, String> NAMES =
      Map.of(
          Kind.DAY_OR_MONTH, "days", Kind.COMMA_OR_POINT, "numbers", Kind.UNIT_OF_TIME, "lengths");

  private MappingForm() {}

  static String name(MappingQuestion question) {
    return NAMES.getOrDefault(question.kind(), counts(question.columns().getFirst()));
  }

  /// Without blanks, which no id on a page may have.
  private static String counts(String column) {
    return COUNTS + URLEncoder.encode(column, StandardCharsets.UTF_8);
  }

  static MappingAnswers answers(HttpServletRequest request) {
    var ways = new EnumMap<Kind, String>(Kind.class);
    NAMES.forEach((kind, name) ->
        Optional.ofNullable(request.getParameter(name))
            .ifPresent(answer -> ways.put(kind, answer)));
    var counting = new HashMap<String, Set<String>>();
    for (var column : values(request, ASKED)) {
      counting.put(column, Set.copyOf(values(request, counts(column))));
    }
    return new MappingAnswers(ways, counting).leaving(unwanted(request));
  }

  private static Set<FactTable> unwanted(HttpServletRequest request) {
    var wanted = values(request, ALSO);
    return values(request, ALSO_ASKED).stream()
        .filter(table -> !wanted.contains(table))
        .flatMap(table -> FactTable.named(table).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> values(HttpServletRequest request, String name) {
    var sent = request.getParameterValues(name);
    return sent == null ? Collections.emptyList() : List.of(sent);
  }
}
