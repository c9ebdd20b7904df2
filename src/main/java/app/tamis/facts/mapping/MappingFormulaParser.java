package app.tamis.facts.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads a formula:
///
/// ```
/// sum     = product, any number of: + or - product
/// product = factor,  any number of: * or / factor
/// factor  = - factor | abs(sum) | (sum) | number | [column name] | column
/// ```
///
/// A column whose name is letters, digits and underscores needs no brackets.
final class MappingFormulaParser {

  private static final Pattern TOKEN =
      Pattern.compile("\\[[^\\]]+\\]|\\d+(?:\\.\\d+)?|[\\p{L}_][\\p{L}\\p{N}_#]*|[-+*/()]|\\S");

  /// Enough for any sum that somebody writes down.
  private static final int MOST_TOKENS = 200;

  private static final int DEEPEST = 20;
  private static final int MOST_DIGITS = 20;

  private final List<String> tokens = new ArrayList<>();
  private int at;
  private int depth;

  private MappingFormulaParser(String text) {
    var matcher = TOKEN.matcher(text);
    while (matcher.find() && tokens.size() <= MOST_TOKENS) {
      tokens.add(matcher.group());
    }
  }

  /// @throws IllegalArgumentException with the text at which it is no formula
  static MappingFormula parse(String text) {
    var parser = new MappingFormulaParser(text);
    if (parser.tokens.size() > MOST_TOKENS) {
      parser.at = MOST_TOKENS;
      throw parser.unexpected();
    }
    var formula = parser.sum();
    if (parser.at < parser.tokens.size()) {
      throw parser.unexpected();
    }
    return formula;
  }

  private MappingFormula sum() {
    var left = product();
    while (is("+") || is("-")) {
      char operator = take().charAt(0);
      left = new MappingFormula.Both(operator, left, product());
    }
    return left;
  }

  private MappingFormula product() {
    var left = factor();
    while (is("*") || is("/")) {
      char operator = take().charAt(0);
      left = new MappingFormula.Both(operator, left, factor());
    }
    return left;
  }

  private MappingFormula factor() {
    if (depth == DEEPEST) {
      throw unexpected();
    }
    depth++;
    var factor = is("-") ? negative() : is("(") ? inParentheses() : operand();
    depth--;
    return factor;
  }

  private MappingFormula negative() {
    take();
    return new MappingFormula.Negative(factor());
  }

  private MappingFormula operand() {
    if (at == tokens.size() || "+*/)".contains(tokens.get(at))) {
      throw unexpected();
    }
    var token = take();
    if (token.equals("abs") && is("(")) {
      return new MappingFormula.Absolute(inParentheses());
    }
    if (token.startsWith("[") && token.length() > 1) {
      return new MappingFormula.Column(token.substring(1, token.length() - 1).strip());
    }
    if (isDigit(token.charAt(0)) && token.length() <= MOST_DIGITS) {
      return new MappingFormula.Digits(token);
    }
    if (Character.isLetter(token.charAt(0)) || token.charAt(0) == '_') {
      return new MappingFormula.Column(token);
    }
    at--;
    throw unexpected();
  }

  private MappingFormula inParentheses() {
    take();
    var inner = sum();
    if (!is(")")) {
      throw unexpected();
    }
    take();
    return inner;
  }

  /// The engine knows no others.
  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  private boolean is(String token) {
    return at < tokens.size() && tokens.get(at).equals(token);
  }

  private String take() {
    return tokens.get(at++);
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException(at < tokens.size() ? tokens.get(at) : "…");
  }
}
