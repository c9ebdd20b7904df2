package app.tamis.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words by which something is known in a text, whatever their case and accents. A `*` behind the
/// last word of a phrase stands for any ending.
record Phrases(List<String> phrases) {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}*]+");

  Phrases {
    phrases = List.copyOf(phrases);
  }

  /// The file's lines, `name: phrase, phrase …`; lines of one name are one.
  static Map<String, Phrases> shipped(String file) {
    var found = new TreeMap<String, Phrases>();
    text(file)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> {
          int colon = line.indexOf(':');
          found.merge(
              line.substring(0, colon).strip(), of(line.substring(colon + 1)), Phrases::and);
        });
    return found;
  }

  private static Phrases of(String joined) {
    return new Phrases(
        Arrays.stream(joined.split(",", -1))
            .map(Phrases::folded)
            .filter(one -> !one.isEmpty())
            .toList());
  }

  private Phrases and(Phrases others) {
    return new Phrases(Stream.concat(phrases.stream(), others.phrases.stream()).toList());
  }

  private static String text(String file) {
    try (var stream = Phrases.class.getResourceAsStream("/stack/" + file)) {
      return new String(requireNonNull(stream, file).readAllBytes(), UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// How many letters the longest of them has that stands in a text; 0 where none does.
  int longestIn(String text) {
    var searched = " " + folded(text) + " ";
    return phrases.stream()
        .filter(phrase -> stands(phrase, searched))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static boolean stands(String phrase, String searched) {
    return phrase.endsWith("*")
        ? searched.contains(" " + phrase.substring(0, phrase.length() - 1))
        : searched.contains(" " + phrase + " ");
  }

  /// Small letters without accents, words with one blank between.
  static String folded(String text) {
    var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return BETWEEN_WORDS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
