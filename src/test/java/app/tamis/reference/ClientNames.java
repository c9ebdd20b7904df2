package app.tamis.reference;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// What is left of a name once case, accents, punctuation and legal forms are dropped.
final class ClientNames {

  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "sarl", "sas", "sasu", "eurl", "sa", "sci", "ltd", "limited", "llc", "inc", "gmbh", "ag");

  private ClientNames() {}

  static String bare(String name) {
    String letters = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return Arrays.stream(letters.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(not(String::isEmpty))
        .filter(not(LEGAL_FORMS::contains))
        .collect(joining(" "));
  }
}
