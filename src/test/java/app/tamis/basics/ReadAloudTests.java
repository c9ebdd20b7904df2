package app.tamis.basics;

import static java.util.stream.Collectors.joining;

import app.tamis.cli.Approved;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every message with sample values, in a file a language: what isn't in a list can't be read
/// aloud. A message with a gap for a number is said of none, of one and of many.
class ReadAloudTests {

  private static final int MOST_GAPS = 10;
  private static final double[] NUMBERS = {0, 1, 12.4};

  /// A gap that a number must fill.
  private static final Pattern NUMBER = Pattern.compile("\\{(\\d)\\s*,\\s*(number|choice)");

  @ParameterizedTest
  @CsvSource({"en, GB", "fr, FR"})
  void every_message_is_as_it_was_found_good(String language, String country) throws IOException {
    var locale = Locale.of(language, country);
    var words = Words.in(locale);
    var texts = Texts.in(language);

    var said =
        texts.keys().stream()
            .sorted()
            .map(key -> key + "\n" + said(key, texts.get(key), words))
            .collect(joining("\n", "", "\n"));

    Approved.checkFile("aloud-" + language + ".txt", said);
  }

  private static String said(String key, String text, Words words) {
    var wanting = NUMBER.matcher(text).results().map(gap -> gap.group(1)).distinct().toList();
    var numbers = wanting.isEmpty() ? Stream.of(NUMBERS[2]) : Arrays.stream(NUMBERS).boxed();
    return numbers
        .map(number -> words.say(key, values(number, wanting)))
        .distinct()
        .map(line -> "  " + line)
        .collect(joining("\n"));
  }

  /// A number where one is wanted, else a letter that names the gap.
  private static Object[] values(double number, List<String> wanting) {
    return IntStream.range(0, MOST_GAPS)
        .mapToObj(gap ->
            wanting.contains(String.valueOf(gap))
                ? (Object) number
                : String.valueOf((char) ('P' + gap)))
        .toArray();
  }
}
