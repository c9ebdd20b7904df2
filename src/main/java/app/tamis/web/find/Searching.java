package app.tamis.web.find;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Finds names by a few letters of theirs, whatever the case and the accents.
final class Searching {

  /// As a telephone book does: É beside E.
  static final Comparator<String> ORDER = Collator.getInstance(Locale.FRENCH)::compare;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Searching() {}

  /// Those whose name has every word of what was typed, the likeliest first.
  static <T> List<T> in(List<T> all, Function<T, String> name, String typed) {
    return all.stream()
        .filter(one -> place(name.apply(one), typed).isPresent())
        .sorted(
            Comparator.comparingInt((T one) -> place(name.apply(one), typed).orElseThrow())
                .thenComparing(name, ORDER))
        .toList();
  }

  /// 0 where the name begins with it, 1 where a word of the name does, 2 where it stands inside.
  private static OptionalInt place(String name, String typed) {
    var plain = plain(name);
    int worst = 0;
    for (var word : plain(typed).split(" ", -1)) {
      int at = plain.indexOf(word);
      if (at < 0) {
        return OptionalInt.empty();
      }
      int place = at == 0 ? 0 : plain.contains(" " + word) ? 1 : 2;
      worst = Math.max(worst, place);
    }
    return OptionalInt.of(worst);
  }

  private static String plain(String text) {
    var apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return MARKS
        .matcher(apart)
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
