package app.tamis.facts.mapping;

import app.tamis.facts.engine.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the texts of a column mean, without regard to case: `Completed` is `closed`. The first that
/// fits counts; a `*` at a text's end or beginning stands for anything.
///
/// @param meanings an empty meaning makes the value a missing one
/// @param otherwise what all other texts mean; without it they are left as they are
record MappedWords(Map<String, String> meanings, Optional<String> otherwise) {

  MappedWords {
    meanings = new LinkedHashMap<>(meanings);
  }

  /// SQL for the meaning of the text `v`.
  ///
  /// @param untranslated SQL for what becomes of a text that isn't listed
  String sql(String v, String untranslated) {
    var cases = new StringBuilder("CASE WHEN " + v + " IS NULL THEN NULL");
    meanings.forEach((text, meaning) ->
        cases
            .append(" WHEN ")
            .append(isAny(v, List.of(text)))
            .append(" THEN ")
            .append(literal(meaning)));
    return cases + " ELSE " + otherwise.map(MappedWords::literal).orElse(untranslated) + " END";
  }

  /// SQL for whether the text `v` is one of `texts`: false, not unknown, where it is missing.
  static String isAny(String v, List<String> texts) {
    var tests = texts.stream().map(text -> is("lower(" + v + ")", text)).toList();
    return "coalesce(" + String.join(" OR ", tests) + ", false)";
  }

  private static String is(String lower, String text) {
    boolean open = text.length() > 1 && text.startsWith("*");
    boolean openEnd = text.endsWith("*");
    var fixed = text.substring(open ? 1 : 0, text.length() - (openEnd ? 1 : 0));
    var test = open && openEnd ? "contains" : open ? "ends_with" : "starts_with";
    return open || openEnd
        ? "%s(%s, lower(%s))".formatted(test, lower, Sql.text(fixed))
        : "%s = lower(%s)".formatted(lower, Sql.text(text));
  }

  private static String literal(String meaning) {
    return meaning.isEmpty() ? "NULL" : Sql.text(meaning);
  }
}
