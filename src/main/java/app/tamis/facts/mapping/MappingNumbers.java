package app.tamis.facts.mapping;

import app.tamis.facts.engine.Sql;
import java.util.Optional;
import java.util.regex.Pattern;

/// How numbers are written, told by a sample: `1234.56`, `1.234,56`, `1 234,56`, `1'234.56`.
/// Currency signs and codes, a percent sign, a minus behind, and parentheses for a negative number
/// are forgiven.
///
/// @param sample as the mapping says it
/// @param decimal the decimal mark
/// @param thousands what may stand between groups of three digits, as a regular expression
public record MappingNumbers(String sample, char decimal, Optional<String> thousands) {

  public static final MappingNumbers PLAIN = new MappingNumbers("1234.56", '.', Optional.empty());

  private static final Pattern SAMPLE =
      Pattern.compile("1(?:([.,'’ \u00A0\u202F])?)234(?:([.,])56)?");
  private static final String SPACE = "[\\s\\x{A0}\\x{202F}\\x{2009}]";
  private static final String MINUS = "[-\\x{2212}]";

  /// @throws IllegalArgumentException where the sample leaves open how numbers are written
  public static MappingNumbers of(String sample) {
    var match = SAMPLE.matcher(sample);
    if (!match.matches() || match.group(2) == null || match.group(2).equals(match.group(1))) {
      throw new IllegalArgumentException(sample);
    }
    return new MappingNumbers(
        sample,
        match.group(2).charAt(0),
        Optional.ofNullable(match.group(1)).map(MappingNumbers::thousands));
  }

  private static String thousands(String mark) {
    return switch (mark) {
      case " ", "\u00A0", "\u202F" -> SPACE;
      case "'", "’" -> "['’]";
      default -> "[" + mark + "]";
    };
  }

  /// SQL for the number that the text `v` says, as text with a point; NULL where it is not written
  /// so.
  public String plain(String v) {
    var digits =
        "replace(regexp_replace(%s, '[^0-9%c]', '', 'g'), '%c', '.')"
            .formatted(v, decimal, decimal);
    return """
    CASE %s\
    WHEN regexp_full_match(%s, %s) THEN \
    CASE WHEN regexp_matches(%s, %s) THEN '-' ELSE '' END || %s END\
    """
        .formatted(alreadyPlain(v), v, Sql.text(regex()), v, Sql.text(negative()), digits);
  }

  /// SQL for the number that the text `v` says, of type DOUBLE.
  String value(String v) {
    return "TRY_CAST(" + plain(v) + " AS DOUBLE)";
  }

  /// SQL for the plain text of a DOUBLE: 15 digits, so that no noise of binary fractions shows.
  static String written(String number) {
    return "printf('%.15g', " + number + ")";
  }

  private String alreadyPlain(String v) {
    return decimal == '.'
        ? "WHEN regexp_full_match(%1$s, '[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?') THEN %1$s "
            .formatted(v)
        : "";
  }

  private String regex() {
    var unit = SPACE + "*(?:\\p{Sc}|%|[A-Za-z]{3})?" + SPACE + "*";
    var sign = "(?:" + MINUS + "|\\+)?";
    var whole = thousands.map(mark -> "(?:\\d{1,3}(?:" + mark + "\\d{3})+|\\d+)").orElse("\\d+");
    var digits = "(?:" + whole + "(?:[" + decimal + "]\\d*)?|[" + decimal + "]\\d+)";
    return "\\(?" + sign + unit + sign + digits + unit + sign + unit + "\\)?";
  }

  private static String negative() {
    return "^[^0-9]*(" + MINUS + "|\\()|" + MINUS + "[^0-9]*$";
  }
}
