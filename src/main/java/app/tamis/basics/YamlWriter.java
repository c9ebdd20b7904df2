package app.tamis.basics;

import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.NonPrintableStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Texts as they stand in a YAML document of ours, whatever is in them.
public final class YamlWriter {

  private static final int NO_TEXT = '\uFFFD';

  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setDefaultScalarStyle(ScalarStyle.DOUBLE_QUOTED)
          .setNonPrintableStyle(NonPrintableStyle.ESCAPE)
          .setSplitLines(false)
          .build();

  private YamlWriter() {}

  /// A text in quotes, on one line, which is read as that text again. What no text can hold is
  /// marked as such; a byte order mark, which the engine writes as it is, nobody would see.
  public static String quoted(String text) {
    return new Dump(SETTINGS).dumpToString(withoutGaps(text)).strip().replace("\uFEFF", "\\uFEFF");
  }

  private static String withoutGaps(String text) {
    return text.codePoints()
        .map(sign -> YamlText.isNoText(sign) ? NO_TEXT : sign)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// A remark, on one line, of which nothing is read.
  public static String remark(String text) {
    return "# "
        + text.codePoints()
            .mapToObj(sign -> isOnOneLine(sign) ? Character.toString(sign) : " ")
            .collect(Collectors.joining());
  }

  private static boolean isOnOneLine(int sign) {
    return StreamReader.isPrintable(sign)
        && sign != '\uFEFF'
        && sign != '\u0085'
        && sign != '\u2028'
        && sign != '\u2029'
        && sign != '\n'
        && sign != '\r';
  }
}
