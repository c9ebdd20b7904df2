package app.tamis.basics;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Names as people and programs give them, each of which means something else in YAML.
public final class OddTexts {

  private static final List<String> WRITTEN =
      List.of(
          "a\"b",
          "a'b",
          "\"",
          "'",
          "a: b",
          "a:",
          ": a",
          "#a",
          "a #b",
          "- a",
          "-",
          "---",
          "...",
          "? a",
          "yes",
          "no",
          "true",
          "null",
          "~",
          "1",
          "-1",
          "1.5",
          "1e3",
          "0x10",
          "2025-12-31",
          "12:30",
          "{a}",
          "[a]",
          "a, b",
          "&a",
          "*a",
          "!a",
          "!!str a",
          "<<",
          "|",
          ">",
          "%a",
          "@a",
          "`a",
          "\\",
          "\\n",
          "a\\",
          "é",
          "Ångström",
          "日本",
          "😀",
          "👩‍👩‍👧",
          "a\nb",
          "a\r\nb",
          "a\tb",
          "a\u0085b",
          "a\u2028b",
          "a\u00A0b",
          "\u0007",
          "a\uFEFFb",
          "a".repeat(300));

  private static final String SIGNS = "ab1 .:#-?\"'\\{}[],&*!|>%@`~\n\r\té€😀\u2029\u0001";

  private OddTexts() {}

  /// The same at each call; none is empty, or begins or ends with a blank.
  public static List<String> list() {
    var random = new Random(23);
    var made =
        IntStream.range(0, 300)
            .mapToObj(_ -> made(random))
            .filter(text -> !text.isEmpty() && text.equals(text.strip()));
    return Stream.concat(WRITTEN.stream(), made).distinct().toList();
  }

  private static String made(Random random) {
    var signs = SIGNS.codePoints().toArray();
    return IntStream.rangeClosed(0, random.nextInt(12))
        .map(_ -> signs[random.nextInt(signs.length)])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
