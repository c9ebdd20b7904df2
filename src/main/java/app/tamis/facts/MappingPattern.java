package app.tamis.facts;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a date or a time is written, in the letters that spreadsheets use: `d/M/yyyy`, `d MMM yyyy`,
/// `M/d/yy h:mm a`. A single letter takes one digit or two. Of years with two digits, 69 to 99 are
/// 1969 to 1999.
///
/// @param text as the mapping says it
/// @param regex what such a text looks like
/// @param strptime the same in the engine's words, once the name of a month is replaced by its
///   number
/// @param hasTime whether it says the hour
record MappingPattern(
    String text, String regex, String strptime, boolean monthInWords, boolean hasTime) {

  static final String ISO = "iso";

  private static final Pattern TOKEN =
      Pattern.compile("'([^']*)'|([A-Za-z])\\2*|[^A-Za-z']", Pattern.DOTALL);
  private static final String WORD = "[\\p{L}\\p{M}]+\\.?";

  private static final Map<String, String[]> TOKENS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("d", new String[] {"\\d{1,2}", "%d"}),
              Map.entry("dd", new String[] {"\\d{2}", "%d"}),
              Map.entry("M", new String[] {"\\d{1,2}", "%m"}),
              Map.entry("MM", new String[] {"\\d{2}", "%m"}),
              Map.entry("MMM", new String[] {WORD, "%m"}),
              Map.entry("MMMM", new String[] {WORD, "%m"}),
              Map.entry("yy", new String[] {"\\d{2}", "%y"}),
              Map.entry("yyyy", new String[] {"\\d{4}", "%Y"}),
              Map.entry("H", new String[] {"\\d{1,2}", "%H"}),
              Map.entry("HH", new String[] {"\\d{2}", "%H"}),
              Map.entry("h", new String[] {"\\d{1,2}", "%I"}),
              Map.entry("hh", new String[] {"\\d{2}", "%I"}),
              Map.entry("mm", new String[] {"\\d{2}", "%M"}),
              Map.entry("ss", new String[] {"\\d{2}", "%S"}),
              Map.entry("SSS", new String[] {"\\d{3}", "%g"}),
              Map.entry("a", new String[] {"[AaPp][Mm]", "%p"})));

  /// @throws IllegalArgumentException with the letters that mean nothing, or what is lacking
  static MappingPattern of(String text) {
    var regex = new StringBuilder();
    var strptime = new StringBuilder();
    var letters = new StringBuilder();
    var tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      if (tokens.group(2) == null) {
        literal(tokens, regex, strptime);
      } else {
        letters.append(tokens.group(2));
        var meaning = TOKENS.get(tokens.group());
        if (meaning == null) {
          throw new IllegalArgumentException(tokens.group());
        }
        regex.append(meaning[0]);
        strptime.append(meaning[1]);
      }
    }
    for (char needed : "yMd".toCharArray()) {
      if (letters.indexOf(String.valueOf(needed)) < 0) {
        throw new IllegalArgumentException(String.valueOf(needed));
      }
    }
    boolean twelve = letters.indexOf("h") >= 0 && letters.indexOf("a") >= 0;
    return new MappingPattern(
        text,
        regex.toString(),
        strptime.toString(),
        text.contains("MMM"),
        twelve || letters.indexOf("H") >= 0);
  }

  private static void literal(Matcher token, StringBuilder regex, StringBuilder strptime) {
    var words = token.group(1) == null ? token.group() : token.group(1);
    regex.append(words.replaceAll("[^\\p{L}\\p{N}\\s]", "\\\\$0"));
    strptime.append(words.replace("%", "%%"));
  }

  /// SQL for the moment that the text `v` says, NULL where it is not written so.
  String timestamp(String v) {
    return "CASE WHEN regexp_full_match(%s, %s) THEN try_strptime(%s, %s) END"
        .formatted(v, Sql.text(regex), monthInWords ? monthAsNumber(v) : v, Sql.text(strptime));
  }

  /// English, French and German months, by the letters that tell them apart.
  private static String monthAsNumber(String v) {
    return """
    regexp_replace(%1$s, '%2$s', CASE
      WHEN regexp_matches(month_word, '^jan') THEN '01' WHEN regexp_matches(month_word, '^fe[bv]') THEN '02'
      WHEN regexp_matches(month_word, '^mar') THEN '03' WHEN regexp_matches(month_word, '^a[pv]r') THEN '04'
      WHEN regexp_matches(month_word, '^ma[iy]') THEN '05' WHEN regexp_matches(month_word, '^jui?n') THEN '06'
      WHEN regexp_matches(month_word, '^jui?l') THEN '07' WHEN regexp_matches(month_word, '^(aug|aou)') THEN '08'
      WHEN regexp_matches(month_word, '^sep') THEN '09' WHEN regexp_matches(month_word, '^o[ck]t') THEN '10'
      WHEN regexp_matches(month_word, '^nov') THEN '11' WHEN regexp_matches(month_word, '^de[cz]') THEN '12'
      ELSE '00' END)\
    """
        .formatted(v, WORD)
        .replace("month_word", "strip_accents(lower(regexp_extract(%s, '%s')))".formatted(v, WORD));
  }
}
