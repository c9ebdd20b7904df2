package app.tamis.facts.mapping;

import app.tamis.facts.engine.Sql;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a date or a time is written, in the letters that spreadsheets use: `d/M/yyyy`, `d MMM yyyy`,
/// `M/d/yy h:mm a`. A single letter takes one digit or two. Of years with two digits, 69 to 99 are
/// 1969 to 1999. The name of a weekday may stand first, `EEE`, and isn't looked at.
///
/// @param text as the mapping says it
/// @param regex what such a text looks like
/// @param weekday what the weekday before it looks like; empty where there is none
/// @param strptime the rest in the engine's words, once the name of a month is replaced by its
///   number
public record MappingPattern(
    String text, String regex, String weekday, String strptime, boolean monthInWords) {

  public static final String ISO = "iso";

  private static final Pattern TOKEN =
      Pattern.compile("'([^']*)'|([A-Za-z])\\2*|[^A-Za-z']", Pattern.DOTALL);
  private static final Pattern WEEKDAY = Pattern.compile("E{1,4}([^A-Za-z']*)");
  private static final int LONGEST = 60;
  private static final String WORD = "[\\p{L}\\p{M}]+\\.?";

  /// What letters mean.
  ///
  /// @param regex what the text looks like
  /// @param strptime the same in the engine's words
  private record Letters(String regex, String strptime) {}

  private static final Map<String, Letters> LETTERS =
      Map.ofEntries(
          Map.entry("d", new Letters("\\d{1,2}", "%d")),
          Map.entry("dd", new Letters("\\d{2}", "%d")),
          Map.entry("M", new Letters("\\d{1,2}", "%m")),
          Map.entry("MM", new Letters("\\d{2}", "%m")),
          Map.entry("MMM", new Letters(WORD, "%m")),
          Map.entry("MMMM", new Letters(WORD, "%m")),
          Map.entry("yy", new Letters("\\d{2}", "%y")),
          Map.entry("yyyy", new Letters("\\d{4}", "%Y")),
          Map.entry("H", new Letters("\\d{1,2}", "%H")),
          Map.entry("HH", new Letters("\\d{2}", "%H")),
          Map.entry("h", new Letters("\\d{1,2}", "%I")),
          Map.entry("hh", new Letters("\\d{2}", "%I")),
          Map.entry("mm", new Letters("\\d{2}", "%M")),
          Map.entry("ss", new Letters("\\d{2}", "%S")),
          Map.entry("SSS", new Letters("\\d{3}", "%g")),
          Map.entry("a", new Letters("[AaPp][Mm]", "%p")));

  /// @throws IllegalArgumentException with the letters that mean nothing
  public static MappingPattern of(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(text.substring(LONGEST));
    }
    var weekday = WEEKDAY.matcher(text);
    var before = weekday.lookingAt() ? WORD + escaped(weekday.group(1)) : "";
    var regex = new StringBuilder(before);
    var strptime = new StringBuilder();
    var tokens = TOKEN.matcher(before.isEmpty() ? text : text.substring(weekday.end()));
    while (tokens.find()) {
      if (tokens.group(2) == null) {
        literal(tokens, regex, strptime);
      } else {
        var meaning = LETTERS.get(tokens.group());
        if (meaning == null) {
          throw new IllegalArgumentException(tokens.group());
        }
        regex.append(meaning.regex());
        strptime.append(meaning.strptime());
      }
    }
    return new MappingPattern(
        text, regex.toString(), before, strptime.toString(), text.contains("MMM"));
  }

  /// The letter of what no date can do without and it doesn't say: year, month or day.
  Optional<String> lacking() {
    return Map.of("%y", "yyyy", "%m", "M", "%d", "d").entrySet().stream()
        .filter(part -> !strptime.replace('Y', 'y').contains(part.getKey()))
        .map(Map.Entry::getValue)
        .min(Comparator.naturalOrder());
  }

  /// Whether it says the hour.
  boolean hasTime() {
    return strptime.contains("%H") || (strptime.contains("%I") && strptime.contains("%p"));
  }

  private static void literal(Matcher token, StringBuilder regex, StringBuilder strptime) {
    var words = token.group(1) == null ? token.group() : token.group(1);
    regex.append(escaped(words));
    strptime.append(words.replace("%", "%%"));
  }

  private static String escaped(String words) {
    return words.replaceAll("\\p{Punct}", "\\\\$0");
  }

  /// SQL for the moment that the text `v` says, NULL where it is not written so.
  public String timestamp(String v) {
    var date =
        weekday.isEmpty() ? v : "regexp_replace(%s, %s, '')".formatted(v, Sql.text("^" + weekday));
    return "CASE WHEN regexp_full_match(%s, %s) THEN try_strptime(%s, %s) END"
        .formatted(
            v, Sql.text(regex), monthInWords ? monthAsNumber(date) : date, Sql.text(strptime));
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
