package app.tamis.facts;

import java.util.regex.Pattern;

/// Writes YAML for people: a line a time, quotes only where they are needed, remarks behind.
final class MappingWriter {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ ./()'°+-]*(?<! )");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F]");
  private static final Pattern NOTHING = Pattern.compile("(?i)null|~|");

  private final StringBuilder text = new StringBuilder();

  void line(int depth, String content) {
    text.append("  ".repeat(depth)).append(content).append('\n');
  }

  void line(int depth, String content, String remark) {
    line(depth, remark.isEmpty() ? content : content + "   # " + remark);
  }

  void blank() {
    text.append('\n');
  }

  static String quoted(String value) {
    return PLAIN.matcher(value).matches() && !NOTHING.matcher(value).matches()
        ? value
        : inQuotes(value);
  }

  static String inQuotes(String value) {
    var escaped = value.replace("\\", "\\\\").replace("\"", "\\\"");
    return '"'
        + CONTROL
            .matcher(escaped)
            .replaceAll(sign -> "\\\\x%02x".formatted((int) sign.group().charAt(0)))
        + '"';
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
