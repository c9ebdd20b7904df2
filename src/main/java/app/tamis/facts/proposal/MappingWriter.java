package app.tamis.facts.proposal;

import app.tamis.basics.YamlWriter;
import java.util.regex.Pattern;

/// Writes YAML for people: a line a time, quotes only where they are needed, remarks behind.
final class MappingWriter {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ ./()'°+-]*(?<! )");
  private static final Pattern NOTHING = Pattern.compile("(?i)null|~|");

  private final StringBuilder text = new StringBuilder();

  void line(int depth, String content) {
    text.append("  ".repeat(depth)).append(content).append('\n');
  }

  void line(int depth, String content, String remark) {
    line(depth, remark.isEmpty() ? content : content + "   " + YamlWriter.remark(remark));
  }

  void remark(int depth, String remark) {
    line(depth, YamlWriter.remark(remark));
  }

  void blank() {
    text.append('\n');
  }

  static String quoted(String value) {
    return PLAIN.matcher(value).matches() && !NOTHING.matcher(value).matches()
        ? value
        : YamlWriter.quoted(value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
